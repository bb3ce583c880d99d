import type { ConversationProps, EntryProps } from '../../components/comments/props.ts';
import { memoize, memoizeBy } from '../../memoize.ts';
import { anchorOf, type ReaderComment } from '../../series/comments/comment-archive.ts';
import {
  arrangeComments,
  type ConversationEntry,
  type ConversationSlice,
  commentsIn,
  countComments,
  mergeConversation,
  paginate,
} from '../../series/comments/conversation.ts';
import { threadsOf } from '../../series/comments/threads.ts';
import { type Essay, translationFor } from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Presenter } from '../presenter.ts';
import { commentProps, reactionProps } from './comment.ts';
import { pagerProps } from './pager.ts';

/** Contributions on one page, and the length of text after which a page is full all the same (UTF-16 units). */
export const pageLimits = { size: 50, weight: 100_000 };

/** The conversation of an essay in the language of a view, with its place on the site. */
export interface EssayConversation {
  pages: readonly (readonly ConversationSlice<ConversationEntry, ReaderComment>[])[];
  comments: readonly ReaderComment[];
  /** By id: the page that each response stands on, from 1. */
  pageOf: ReadonlyMap<string, number>;
}

/** The conversation of an essay; made once per view. */
export function essayConversationOf(essay: Essay, presenter: Presenter): EssayConversation {
  return essayConversationsIn(presenter)(essay);
}

const essayConversationsIn = memoize((presenter: Presenter) =>
  memoizeBy(
    ({ id }: Essay) => id,
    (essay) => makeEssayConversation(essay, presenter),
  ),
);

function makeEssayConversation(essay: Essay, presenter: Presenter): EssayConversation {
  const { site, language } = presenter;
  const { series, graph, threads } = site;
  const shown = translationFor(essay, language).language;
  const comments = commentsIn(shown, site.comments.get(essay.id) ?? [], threads);
  const trackbacks = graph
    .trackbacks(targetKey(essay), language)
    .map((trackback) => ({ day: presenter.trackback(trackback).date.iso, trackback }));
  const entries = mergeConversation(trackbacks, arrangeComments(comments), series.timeZone);
  const pages = paginate(entries, {
    ...pageLimits,
    repliesOf: (entry): readonly ReaderComment[] => (entry.kind === 'comment' ? entry.replies : []),
    weightOf: (entry) => (entry.kind === 'comment' ? entry.comment.body.length + 1 : 0),
  });
  const pageOf = pages.flatMap((page, index) =>
    page.flatMap(({ entry, continued, replies }) =>
      [...(entry.kind === 'comment' && !continued ? [entry.comment] : []), ...replies].map(
        ({ id }) => [id, index + 1] as const,
      ),
    ),
  );
  return { pages, comments, pageOf: new Map(pageOf) };
}

/** One page of the conversation of an essay; the first stands on the essay's own page. */
export function conversationOf(essay: Essay, presenter: Presenter, number = 1): ConversationProps {
  const { site, language, t } = presenter;
  const { pages, comments } = essayConversationOf(essay, presenter);
  const hrefOf = (page: number) =>
    site.addresses.href(pageFor(essay, page), language, page === 1 ? 'conversation' : undefined);
  return {
    entries: (pages[number - 1] ?? []).map((slice) => entryProps(slice, essay, presenter)),
    trackbacks: site.graph.trackbacks(targetKey(essay), language).length,
    comments: countComments(comments),
    reactions: reactionProps(
      threadsOf(essay.id, site.threads).map(({ reactions }) => reactions),
      t,
    ),
    pager: pagerProps(number, pages.length, hrefOf, presenter),
  };
}

function entryProps(
  { number, entry, continued, replies }: ConversationSlice<ConversationEntry, ReaderComment>,
  essay: Essay,
  presenter: Presenter,
): EntryProps {
  const value = (comment: ReaderComment) =>
    commentProps(comment, placeOf(comment, essay, presenter), presenter);
  const common = { number, continued, replies: replies.map(value) };
  return entry.kind === 'trackback'
    ? { ...common, kind: 'trackback', trackback: presenter.trackback(entry.trackback) }
    : { ...common, kind: 'comment', comment: value(entry.comment) };
}

/** The page that a stretch of a conversation stands on. */
export function pageFor({ id }: Essay, page: number): Page {
  return page === 1 ? { kind: 'essay', id } : { kind: 'essay-conversation', id, page };
}

/** Where a response stands, and where what it answers does. */
export function placeOf({ id, replyTo }: ReaderComment, essay: Essay, presenter: Presenter) {
  const { pageOf } = essayConversationOf(essay, presenter);
  const hrefOf = (each: string) =>
    presenter.site.addresses.href(
      pageFor(essay, pageOf.get(each) ?? 1),
      presenter.language,
      anchorOf({ id: each }),
    );
  const isThere = replyTo !== null && replyTo !== id && pageOf.has(replyTo);
  const answered = isThere
    ? hrefOf(replyTo)
    : presenter.site.addresses.href(pageFor(essay, 1), presenter.language);
  return { href: hrefOf(id), answered };
}
