import type { ConversationProps, EntryProps, LaneMentionProps } from '../../components/comments/props.ts';
import { memoize, memoizeBy } from '../../memoize.ts';
import {
  anchorOf,
  type Contribution,
  contributionText,
  replyToOf,
} from '../../series/comments/contribution.ts';
import { type Contributions, contributionsOn } from '../../series/comments/contributions-on.ts';
import {
  arrangeContributions,
  type ConversationEntry,
  type ConversationSlice,
  mergeConversation,
  paginate,
} from '../../series/comments/conversation.ts';
import { threadsOf } from '../../series/comments/threads.ts';
import type { Trackback } from '../../series/links/graph.ts';
import { hostOf } from '../../series/mentions/source-key.ts';
import { type ConversationSubject, subjectKey, targetKey } from '../../series/model/target.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { plainLetters } from '../../series/text/plain-letters.ts';
import { cleanText } from '../../series/text/strings.ts';
import { shorten } from '../../series/text/words.ts';
import type { Site } from '../../site.ts';
import type { Presenter } from '../presenter.ts';
import { commentProps, mentionProps, reactionProps } from './contribution.ts';
import { pagerProps } from './pager.ts';

/** Contributions on one page, and the length of text after which a page is full all the same (UTF-16 units). */
export const pageLimits = { size: 50, weight: 100_000 };

/** The conversation of a page in the language of a view, with its place on the site. */
interface PageConversation extends Contributions {
  pages: readonly (readonly ConversationSlice<ConversationEntry, Contribution>[])[];
  trackbacks: readonly Trackback[];
  /** By id: the page that each contribution stands on, from 1. */
  pageOf: ReadonlyMap<string, number>;
}

/** Every page of a site that has a conversation. */
export function subjectsOf({ items, essays, terms, pages }: Site): ConversationSubject[] {
  return [
    { kind: 'home' },
    ...items.map(({ number }) => ({ kind: 'thesis' as const, number })),
    ...[...essays, ...terms, ...pages].map(({ kind, id }) => ({ kind, id })),
  ];
}

/** The conversation of a page; made once per view. */
export function pageConversationOf(subject: ConversationSubject, presenter: Presenter): PageConversation {
  return pageConversationsIn(presenter)(subject);
}

const pageConversationsIn = memoize((presenter: Presenter) =>
  memoizeBy(subjectKey, (subject: ConversationSubject) => makePageConversation(subject, presenter)),
);

function makePageConversation(subject: ConversationSubject, presenter: Presenter): PageConversation {
  const { site, language } = presenter;
  const contributions = contributionsOn(subject, shownLanguage(subject, presenter), site);
  const trackbacks = subject.kind === 'home' ? [] : site.graph.trackbacks(targetKey(subject), language);
  const entries = mergeConversation(
    trackbacks.map((trackback) => ({ day: presenter.trackback(trackback).date.iso, trackback })),
    arrangeContributions(contributions.all),
    site.series.timeZone,
  );
  const pages = paginate(entries, {
    ...pageLimits,
    repliesOf: (entry): readonly Contribution[] => (entry.kind === 'trackback' ? [] : entry.replies),
    weightOf: (entry) => (entry.kind === 'trackback' ? 0 : weightOf(entry.contribution)),
    replyWeightOf: weightOf,
  });
  const pageOf = pages.flatMap((page, index) =>
    page.flatMap(({ entry, continued, replies }) =>
      [...(entry.kind === 'trackback' || continued ? [] : [entry.contribution]), ...replies].map(
        ({ id }) => [id, index + 1] as const,
      ),
    ),
  );
  return { ...contributions, pages, trackbacks, pageOf: new Map(pageOf) };
}

/** The language of the text that a page shows. */
function shownLanguage(subject: ConversationSubject, { site, language }: Presenter): Language {
  const target = subject.kind === 'home' ? undefined : site.linkTargets.get(targetKey(subject), language);
  return target?.language ?? language;
}

function weightOf(contribution: Contribution): number {
  return contributionText(contribution).length + 1;
}

/** One page of a conversation; the first stands on the page that it is about. */
export function conversationOf(
  subject: ConversationSubject,
  presenter: Presenter,
  number = 1,
): ConversationProps {
  const { site, language, t } = presenter;
  const { pages, counts, reactions, trackbacks } = pageConversationOf(subject, presenter);
  const hrefOf = (page: number) =>
    site.addresses.href(pageFor(subject, page), language, page === 1 ? 'conversation' : undefined);
  const threads = subject.kind === 'essay' ? threadsOf(subject.id, site.threads) : [];
  return {
    entries: (pages[number - 1] ?? []).map((slice) => entryProps(slice, subject, presenter)),
    counts: [
      ...(trackbacks.length > 0 ? [t.trackbackCount(trackbacks.length)] : []),
      ...(counts.comment > 0 ? [t.commentCount(counts.comment)] : []),
      ...(counts.mention > 0 ? [t.mentionCount(counts.mention)] : []),
    ],
    reactions: reactionProps(
      threads.map((thread) => thread.reactions),
      reactions,
      t,
    ),
    pager: pagerProps(number, pages.length, hrefOf, presenter),
  };
}

function entryProps(
  { number, entry, continued, replies }: ConversationSlice<ConversationEntry, Contribution>,
  subject: ConversationSubject,
  presenter: Presenter,
): EntryProps {
  const comment = (contribution: Contribution) =>
    commentProps(contribution, placeOf(contribution, subject, presenter), presenter);
  const common = { number, continued, replies: replies.map(comment) };
  switch (entry.kind) {
    case 'trackback':
      return { ...common, kind: 'trackback', trackback: presenter.trackback(entry.trackback) };
    case 'comment':
      return { ...common, kind: 'comment', comment: comment(entry.contribution) };
    case 'mention': {
      const { contribution } = entry;
      const mention = mentionProps(contribution, placeOf(contribution, subject, presenter), presenter);
      return { ...common, kind: 'mention', mention };
    }
  }
}

/** Length of the words of a mention in the margin (UTF-16 units). */
const marginLength = 200;

/** Pages elsewhere that link to sections of a text, by section, newest first. */
export function sectionMentionsOf(
  subject: ConversationSubject,
  presenter: Presenter,
): ReadonlyMap<string, readonly LaneMentionProps[]> {
  const entries = pageConversationOf(subject, presenter).pages.flat();
  const found = entries.flatMap(({ entry }) => {
    if (entry.kind !== 'mention' || !('via' in entry.contribution)) return [];
    const { section, source, title, text } = entry.contribution;
    if (section === null) return [];
    const place = plainLetters(section);
    const words = shorten(cleanText(text || (title ?? '')), marginLength, presenter.language);
    return [{ section: place, mention: { source: { href: source, text: hostOf(source) }, text: words } }];
  });
  const sections = Map.groupBy(found, ({ section }) => section);
  return new Map(
    [...sections].map(([section, some]) => [section, some.map(({ mention }) => mention).reverse()]),
  );
}

/** The page that a stretch of a conversation stands on. */
export function pageFor(subject: ConversationSubject, page: number): Page {
  // A text brings more along than a page is known by.
  const of = 'id' in subject ? { kind: subject.kind, id: subject.id } : subject;
  return page === 1 ? of : { kind: 'page-conversation', of, page };
}

/** Where a contribution stands, and where what it answers does. */
export function placeOf(contribution: Contribution, subject: ConversationSubject, presenter: Presenter) {
  const { pageOf } = pageConversationOf(subject, presenter);
  const hrefOf = (id: string) =>
    presenter.site.addresses.href(
      pageFor(subject, pageOf.get(id) ?? 1),
      presenter.language,
      anchorOf({ id }),
    );
  const { id } = contribution;
  const replyTo = replyToOf(contribution);
  const isThere = replyTo !== null && replyTo !== id && pageOf.has(replyTo);
  const answered = isThere
    ? hrefOf(replyTo)
    : presenter.site.addresses.href(pageFor(subject, 1), presenter.language);
  return { href: hrefOf(id), answered };
}
