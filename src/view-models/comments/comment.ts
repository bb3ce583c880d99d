import type { CommentProps, ReactionProps } from '../../components/comments/props.ts';
import type { Messages } from '../../i18n/index.ts';
import { cleanText } from '../../markdown/comments/limits.ts';
import { type RenderedComment, renderComment } from '../../markdown/comments/render-comment.ts';
import { memoize, memoizeBy } from '../../memoize.ts';
import { anchorOf, type Reactions, type ReaderComment } from '../../series/comments/comment-archive.ts';
import { dayIn } from '../../series/text/date.ts';
import { keysOf } from '../../series/text/keys.ts';
import type { Presenter } from '../presenter.ts';

/** The body of a response, rendered once per language: it stands on its page, in lists and in feeds. */
export function renderBody(comment: ReaderComment, t: Messages): RenderedComment {
  return bodiesIn(t)(comment);
}

const bodiesIn = memoize((t: Messages) =>
  memoizeBy(
    (comment: ReaderComment) => `${anchorOf(comment)} ${comment.editedAt} ${comment.body}`,
    (comment): RenderedComment =>
      renderComment(comment.body, {
        // No anchor has a colon: ids from a comment can never be those of another response.
        prefix: `in-${anchorOf(comment)}:`,
        image: t.imageInComment,
        table: t.table,
        alerts: t.alerts,
        repository: repositoryOf(comment),
        footnotes: t.footnotes,
        backToReference: t.backToReference,
      }),
  ),
);

/** The repository that a response was written in, as its address on GitHub says it. */
function repositoryOf({ url }: ReaderComment): string | undefined {
  return /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\//.exec(url)?.[1];
}

/** A response as a finished value. */
export function commentProps(
  comment: ReaderComment,
  { href, answered }: Pick<CommentProps, 'href' | 'answered'>,
  presenter: Presenter,
): CommentProps {
  const { t } = presenter;
  const { author, createdAt, editedAt, state, url } = comment;
  const { html, cut } = state === 'visible' ? renderBody(comment, t) : { html: '', cut: false };
  const date = (moment: string) => ({
    iso: moment,
    text: presenter.date(dayIn(presenter.site.series.timeZone, new Date(moment))).text,
  });
  return {
    anchor: anchorOf(comment),
    href,
    answered,
    url,
    author: author ? { href: author.url, text: cleanText(author.login) } : undefined,
    date: date(createdAt),
    edited: editedAt === null ? undefined : date(editedAt),
    state,
    html,
    cut,
    reactions: reactionProps([comment.reactions], t),
  };
}

/** In the order in which they are shown. */
const emoji = {
  THUMBS_UP: '👍',
  HEART: '❤️',
  HOORAY: '🎉',
  ROCKET: '🚀',
  LAUGH: '😄',
  EYES: '👀',
  CONFUSED: '😕',
  THUMBS_DOWN: '👎',
} as const satisfies Record<keyof Reactions, string>;

/** Real counts, added up: "12 × 👍". */
export function reactionProps(all: readonly Reactions[], t: Messages): ReactionProps[] {
  return keysOf(emoji).flatMap((kind) => {
    const count = all.reduce((sum, reactions) => sum + (reactions[kind] ?? 0), 0);
    return count > 0 ? [{ text: `${count}\u00a0×\u00a0${emoji[kind]}`, name: t.reactionNames[kind] }] : [];
  });
}
