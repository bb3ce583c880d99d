import { commentSchema, type Reactions, type ReaderComment } from '../../series/comments/comment-archive.ts';
import type { Discussion } from '../../series/comments/sync-plan.ts';
import { GitHubError } from './failure.ts';
import type { GitHubCommentOrReply, GitHubDiscussion } from './queries.ts';

/** Maximum length of a body (UTF-16 units); GitHub allows no more. */
const longest = 65_536;

/** A discussion in the form of the archive. */
export function toDiscussion({
  closed,
  locked,
  comments,
  reactionGroups,
  ...facts
}: GitHubDiscussion): Discussion {
  return {
    ...facts,
    state: locked ? 'locked' : closed ? 'closed' : 'open',
    comments: comments.totalCount,
    reactions: toReactions(reactionGroups),
  };
}

/**
 * A comment or reply in the form of the archive. A deleted or minimised one loses its author, body and reactions.
 *
 * @throws GitHubError if it does not fit the archive
 */
export function toReaderComment(
  comment: GitHubCommentOrReply,
  thread: number,
  replyTo: string | null,
): ReaderComment {
  const state = comment.deletedAt !== null ? 'deleted' : comment.isMinimized ? 'hidden' : 'visible';
  const visible = state === 'visible';
  const { data, error } = commentSchema.safeParse({
    id: comment.id,
    thread,
    replyTo,
    url: comment.url,
    author: visible && comment.author ? { login: comment.author.login, url: comment.author.url } : null,
    createdAt: comment.createdAt,
    editedAt: visible ? comment.lastEditedAt : null,
    state,
    body: visible ? comment.body.replace(/\r\n?/g, '\n').slice(0, longest).toWellFormed() : '',
    reactions: visible ? toReactions(comment.reactionGroups) : {},
  });
  if (data) return data;
  const [issue] = error.issues;
  throw new GitHubError(
    'temporary',
    `the comment ${comment.id} cannot be kept (${issue?.path.map(String).join('.')}: ${issue?.message})`,
  );
}

/** Counts by reaction, without zeros. */
function toReactions(groups: GitHubDiscussion['reactionGroups']): Reactions {
  return Object.fromEntries(
    groups.flatMap(({ content, reactors }) =>
      reactors.totalCount > 0 ? [[content, reactors.totalCount]] : [],
    ),
  );
}
