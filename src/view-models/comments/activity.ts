import type { ActivityItemProps } from '../../components/comments/props.ts';
import { memoize } from '../../memoize.ts';
import { type Contribution, dateOf, isShown, kindOf } from '../../series/comments/contribution.ts';
import type { Trackback } from '../../series/links/graph.ts';
import { type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import { type EntryKind, entryKinds } from '../../series/model/entry-kind.ts';
import {
  type ConversationSubject,
  type SubjectKey,
  subjectKey,
  type TargetKey,
  targetKey,
} from '../../series/model/target.ts';
import type { Language } from '../../series/text/language.ts';
import { compareStrings } from '../../series/text/strings.ts';
import { shorten } from '../../series/text/words.ts';
import type { Presenter } from '../presenter.ts';
import { commentProps, mentionProps, renderContribution } from './contribution.ts';
import { pageConversationOf, placeOf, subjectsOf } from './page-conversation.ts';

/** The length of a comment in the list of everything (UTF-16 units). */
const shownLength = 320;

interface ActivityItem {
  kind: EntryKind;
  /** What links, of a trackback. */
  source: TargetKey | undefined;
  value: () => ActivityItemProps;
}

/** All contributions on the site, newest first; props are made only of those that a page shows. */
export function activityOf(presenter: Presenter, only: EntryKind | undefined): readonly ActivityItem[] {
  return only === undefined ? allActivity(presenter) : (activityByKind(presenter).get(only) ?? []);
}

/** What follows each other in a list, with the trackbacks that one text gives together. */
export function groupBySource(items: readonly ActivityItem[]): ActivityItemProps[][] {
  const groups: { source: TargetKey | undefined; values: ActivityItemProps[] }[] = [];
  for (const { source, value } of items) {
    const last = groups.at(-1);
    if (last && source !== undefined && last.source === source) last.values.push(value());
    else groups.push({ source, values: [value()] });
  }
  return groups.map(({ values }) => values);
}

/** The newest contributions on the site, of all kinds or some. */
export function newestActivity(
  presenter: Presenter,
  count: number,
  kinds: readonly EntryKind[] = entryKinds,
): ActivityItemProps[] {
  return allActivity(presenter)
    .filter(({ kind }) => kinds.includes(kind))
    .slice(0, count)
    .map(({ value }) => value());
}

const allActivity = memoize((presenter: Presenter): readonly ActivityItem[] =>
  subjectsOf(presenter.site)
    .flatMap((subject) => {
      const { trackbacks, all } = pageConversationOf(subject, presenter);
      return [
        ...trackbacks.map((trackback) => ({
          kind: 'trackback' as const,
          source: trackback.source,
          moment: presenter.trackback(trackback).date.iso,
          value: () => trackbackItem(subject, trackback, presenter),
        })),
        ...all.filter(isShown).map((contribution) => ({
          kind: kindOf(contribution),
          source: undefined,
          moment: new Date(dateOf(contribution)).toISOString(),
          value: () => contributionItem(subject, contribution, presenter),
        })),
      ];
    })
    .sort((a, b) => compareStrings(b.moment, a.moment) || compareStrings(a.source ?? '', b.source ?? ''))
    .map(({ kind, source, value }) => ({ kind, source, value })),
);

const activityByKind = memoize((presenter: Presenter) =>
  Map.groupBy(allActivity(presenter), ({ kind }) => kind),
);

function trackbackItem(
  subject: ConversationSubject,
  trackback: Trackback,
  presenter: Presenter,
): ActivityItemProps {
  const value = presenter.trackback(trackback);
  return {
    kind: 'trackback',
    key: `${firstKey(trackback.source, trackback.language, presenter)}>${firstKey(subjectKey(subject), presenter.language, presenter)}`,
    href: value.href,
    date: value.date,
    on: subjectLink(subject, presenter),
    trackback: value,
  };
}

/** The key of a text as it was when the text began: feeds know an entry by it. */
function firstKey(key: SubjectKey, language: Language, { findEntry }: Presenter): SubjectKey {
  const entry = findEntry(key);
  if (!entry) return key;
  const { meta } = translationFor<Essay['translations'][number] | Term['translations'][number]>(
    entry,
    language,
  );
  return targetKey({ kind: entry.kind, id: meta.firstId ?? entry.id });
}

function contributionItem(
  subject: ConversationSubject,
  contribution: Contribution,
  presenter: Presenter,
): ActivityItemProps {
  const place = placeOf(contribution, subject, presenter);
  const common = { key: contribution.id, href: place.href, on: subjectLink(subject, presenter) };
  if (kindOf(contribution) === 'mention') {
    const mention = mentionProps(contribution, place, presenter);
    return { ...common, kind: 'mention', date: mention.date, mention };
  }
  const { author, date } = commentProps(contribution, place, presenter);
  const { html, text } = renderContribution(contribution, presenter.t);
  return {
    ...common,
    kind: 'comment',
    date,
    author,
    text: shorten(text, shownLength, presenter.language),
    html,
  };
}

/** The page of a contribution. */
function subjectLink(subject: ConversationSubject, presenter: Presenter): ActivityItemProps['on'] {
  const { site, language, withLanguage } = presenter;
  const href = site.addresses.href(subject, language);
  if (subject.kind === 'home') return { href, title: withLanguage(site.series.title[language], language) };
  const found = site.linkTargets.get(targetKey(subject), language);
  return { href, title: withLanguage(found?.title ?? '', found?.language ?? language) };
}
