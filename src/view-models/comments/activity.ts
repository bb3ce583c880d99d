import type { ActivityItemProps } from '../../components/comments/props.ts';
import { memoize } from '../../memoize.ts';
import type { ReaderComment } from '../../series/comments/comment-archive.ts';
import type { Trackback } from '../../series/links/graph.ts';
import { type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import type { EntryKind } from '../../series/model/entry-kind.ts';
import { type Target, type TargetKey, targetKey } from '../../series/model/target.ts';
import type { Language } from '../../series/text/language.ts';
import { compareStrings } from '../../series/text/strings.ts';
import { shorten } from '../../series/text/words.ts';
import type { Presenter } from '../presenter.ts';
import { commentProps, renderBody } from './comment.ts';
import { essayConversationOf, placeOf } from './essay-conversation.ts';

/** The length of a response in the list of everything (UTF-16 units). */
const remarkLength = 320;

interface ActivityItem {
  kind: EntryKind;
  value: () => ActivityItemProps;
}

/** Everything said anywhere on the site, newest first; only what a page shows is made a value of. */
export function activityOf(presenter: Presenter, only: EntryKind | undefined): readonly ActivityItem[] {
  const all = allRemarks(presenter);
  return only === undefined ? all : all.filter(({ kind }) => kind === only);
}

/** The newest of everything said, or of one kind. */
export function newestActivity(presenter: Presenter, count: number, only?: EntryKind): ActivityItemProps[] {
  return activityOf(presenter, only)
    .slice(0, count)
    .map(({ value }) => value());
}

const allRemarks = memoize((presenter: Presenter): readonly ActivityItem[] => {
  const { site, language } = presenter;
  const targets: Target[] = [
    ...site.items.map(({ number }): Target => ({ kind: 'thesis', number })),
    ...site.essays,
    ...site.terms,
  ];
  const linked = targets.flatMap((target) =>
    site.graph.trackbacks(targetKey(target), language).map((trackback) => ({
      kind: 'trackback' as const,
      moment: presenter.trackback(trackback).date.iso,
      value: () => trackbackRemark(target, trackback, presenter),
    })),
  );
  const said = site.essays.flatMap((essay) =>
    essayConversationOf(essay, presenter)
      .comments.filter(({ state }) => state === 'visible')
      .map((comment) => ({
        kind: 'comment' as const,
        moment: new Date(comment.createdAt).toISOString(),
        value: () => responseRemark(essay, comment, presenter),
      })),
  );
  return [...linked, ...said]
    .sort((a, b) => compareStrings(b.moment, a.moment))
    .map(({ kind, value }) => ({ kind, value }));
});

function trackbackRemark(target: Target, trackback: Trackback, presenter: Presenter): ActivityItemProps {
  const value = presenter.trackback(trackback);
  const found = presenter.site.linkTargets.get(targetKey(target), presenter.language);
  return {
    kind: 'trackback',
    key: `${firstKey(trackback.source, trackback.language, presenter)}>${firstKey(targetKey(target), presenter.language, presenter)}`,
    href: value.href,
    date: value.date,
    on: {
      href: presenter.site.addresses.href(target, presenter.language),
      title: presenter.withLanguage(found?.title ?? '', found?.language ?? presenter.language),
    },
    trackback: value,
  };
}

/** The key of a text as it was when the text began: feeds know an entry by it. */
function firstKey(key: TargetKey, language: Language, { findEntry }: Presenter): TargetKey {
  const entry = findEntry(key);
  if (!entry) return key;
  const { meta } = translationFor<Essay['translations'][number] | Term['translations'][number]>(
    entry,
    language,
  );
  return targetKey({ kind: entry.kind, id: meta.firstId ?? entry.id });
}

function responseRemark(essay: Essay, comment: ReaderComment, presenter: Presenter): ActivityItemProps {
  const { author, date, href } = commentProps(comment, placeOf(comment, essay, presenter), presenter);
  const { href: page, title } = presenter.essay(essay);
  const { html, text } = renderBody(comment, presenter.t);
  const first = shorten(text, remarkLength, presenter.language);
  return {
    kind: 'comment',
    key: comment.id,
    href,
    date,
    author,
    on: { href: page, title },
    text: first,
    html,
  };
}
