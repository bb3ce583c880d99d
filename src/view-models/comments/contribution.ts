import type {
  AuthorProps,
  CommentProps,
  MentionProps,
  ReactionProps,
} from '../../components/comments/props.ts';
import type { Messages } from '../../i18n/index.ts';
import { type RenderedComment, renderComment } from '../../markdown/comments/render-comment.ts';
import { memoize, memoizeBy } from '../../memoize.ts';
import type { Reactions } from '../../series/comments/comment-archive.ts';
import {
  anchorOf,
  authorOf,
  type Contribution,
  contributionAddress,
  contributionText,
  dateOf,
  isShown,
  provenanceOf,
} from '../../series/comments/contribution.ts';
import type { Contributions } from '../../series/comments/contributions-on.ts';
import { dayIn } from '../../series/text/date.ts';
import { keysOf } from '../../series/text/keys.ts';
import { cleanText } from '../../series/text/strings.ts';
import type { Presenter } from '../presenter.ts';

/** The words of a contribution as HTML, rendered once per language: it stands on its page, in lists and in feeds. */
export function renderContribution(comment: Contribution, t: Messages): RenderedComment {
  return bodiesIn(t)(comment);
}

const bodiesIn = memoize((t: Messages) =>
  memoizeBy(
    (comment: Contribution) => `${anchorOf(comment)} ${editedAt(comment)} ${contributionText(comment)}`,
    (comment): RenderedComment =>
      renderComment(contributionText(comment), {
        // No anchor has a colon: ids from a comment can never be those of another one.
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

/** The repository that a comment was written in, as its address on GitHub says it. */
function repositoryOf(comment: Contribution): string | undefined {
  if (!('thread' in comment)) return undefined;
  return /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\//.exec(comment.url)?.[1];
}

function editedAt(comment: Contribution): string | null {
  return 'thread' in comment ? comment.editedAt : null;
}

/** Where a contribution stands, and where what it answers does. */
type Place = Pick<CommentProps, 'href' | 'answered'>;

/** A comment as a finished value. */
export function commentProps(
  comment: Contribution,
  { href, answered }: Place,
  presenter: Presenter,
): CommentProps {
  const { t } = presenter;
  const { html, cut } = isShown(comment) ? renderContribution(comment, t) : { html: '', cut: false };
  const edited = editedAt(comment);
  return {
    anchor: anchorOf(comment),
    oldAnchor: ('anchor' in comment ? comment.anchor : null) ?? undefined,
    href,
    answered,
    url: contributionAddress(comment),
    provenance: t.provenance(provenanceOf(comment)),
    author: authorProps(comment, t),
    date: dateData(dateOf(comment), presenter),
    edited: edited === null ? undefined : dateData(edited, presenter),
    state: 'thread' in comment ? comment.state : 'visible',
    html,
    cut,
    reactions: 'thread' in comment ? reactionProps([comment.reactions], {}, t) : [],
  };
}

/** A mention as a finished value. Its text is plain, and nothing in it is followed. */
export function mentionProps(
  mention: Contribution,
  { href, answered }: Place,
  presenter: Presenter,
): MentionProps {
  const { t } = presenter;
  const provenance = provenanceOf(mention);
  const title = 'title' in mention ? mention.title : null;
  return {
    anchor: anchorOf(mention),
    oldAnchor: ('anchor' in mention ? mention.anchor : null) ?? undefined,
    href,
    answered,
    source: { href: contributionAddress(mention), text: 'host' in provenance ? provenance.host : '' },
    provenance: t.provenance(provenance),
    author: authorProps(mention, t),
    date: dateData(dateOf(mention), presenter),
    title: title === null ? undefined : cleanText(title),
    text: cleanText(contributionText(mention)),
  };
}

function authorProps(contribution: Contribution, t: Messages): AuthorProps | undefined {
  const author = authorOf(contribution);
  if (!author) return undefined;
  const { name, url, isEssayAuthor } = author;
  return {
    text: cleanText(name),
    href: url ?? undefined,
    note: isEssayAuthor ? t.essayAuthor : undefined,
  };
}

function dateData(moment: string, presenter: Presenter) {
  const day = dayIn(presenter.site.series.timeZone, new Date(moment));
  return { iso: moment, text: presenter.date(day).text };
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

/** Real counts, added up: "12 × 👍"; those of pages elsewhere in words. */
export function reactionProps(
  all: readonly Reactions[],
  elsewhere: Contributions['reactions'],
  t: Messages,
): ReactionProps[] {
  const here = keysOf(emoji).flatMap((kind) => {
    const count = all.reduce((sum, reactions) => sum + (reactions[kind] ?? 0), 0);
    return count > 0 ? [{ text: `${count}\u00a0×\u00a0${emoji[kind]}`, name: t.reactionNames[kind] }] : [];
  });
  const there = keysOf(t.wordless).flatMap((kind) => {
    const count = elsewhere[kind] ?? 0;
    return count > 0 ? [{ text: `${count}\u00a0×\u00a0${t.wordless[kind]}`, name: undefined }] : [];
  });
  return [...here, ...there];
}
