import { commentSchema, type Reactions, type ReaderComment } from '../series/comments/comment-archive.ts';
import type { Discussion } from '../series/comments/sync-plan.ts';
import { GitHubError } from './failure.ts';
import type { GitHubDiscussion, GitHubSaid } from './queries.ts';

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
export function toReaderComment(said: GitHubSaid, thread: number, replyTo: string | null): ReaderComment {
  const state = said.deletedAt !== null ? 'deleted' : said.isMinimized ? 'hidden' : 'visible';
  const visible = state === 'visible';
  const { data, error } = commentSchema.safeParse({
    id: said.id,
    thread,
    replyTo,
    url: said.url,
    author: visible && said.author ? { login: said.author.login, url: said.author.url } : null,
    createdAt: said.createdAt,
    editedAt: visible ? said.lastEditedAt : null,
    state,
    body: visible ? said.body.replace(/\r\n?/g, '\n').slice(0, longest).toWellFormed() : '',
    reactions: visible ? toReactions(said.reactionGroups) : {},
  });
  if (data) return data;
  const [issue] = error.issues;
  throw new GitHubError(
    'temporary',
    `the comment ${said.id} cannot be kept (${issue?.path.map(String).join('.')}: ${issue?.message})`,
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
