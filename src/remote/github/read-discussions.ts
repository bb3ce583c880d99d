import type { ReaderComment } from '../../series/comments/comment-archive.ts';
import type { GraphQLClient } from './client.ts';
import { toReaderComment } from './convert.ts';
import { GitHubError, isMissing, isTemporary } from './failure.ts';
import { checkWhole, followPages } from './paging.ts';
import {
  commentsQuery,
  commentsReplySchema,
  type GitHubComment,
  type GitHubCommentOrReply,
  repliesQuery,
  repliesReplySchema,
  sizes,
} from './queries.ts';

/** A discussion whose comments are requested. */
interface DiscussionRef {
  id: string;
  number: number;
}

/** Result for one discussion: all of its comments, the failure, or `gone`. */
export type ReadDiscussion =
  | { number: number; comments: readonly ReaderComment[] }
  | { number: number; failure: GitHubError }
  | { number: number; gone: true };

/** Number of discussions per request. */
const batchSize = 10;

/**
 * Reads all comments of some discussions. A request that fails is split into smaller ones; a discussion that cannot be
 * read at all is a failure of that discussion alone.
 *
 * @throws GitHubError if no further request makes sense: the rate limit is exhausted, or the token is refused
 */
export async function* readDiscussions(
  query: GraphQLClient,
  wanted: readonly DiscussionRef[],
): AsyncGenerator<ReadDiscussion[]> {
  for (let start = 0; start < wanted.length; start += batchSize) {
    yield await readBatch(query, wanted.slice(start, start + batchSize));
  }
}

async function readBatch(query: GraphQLClient, wanted: readonly DiscussionRef[]): Promise<ReadDiscussion[]> {
  const [first, ...others] = wanted;
  if (!first) return [];
  if (others.length === 0) return [await readOne(query, first)];
  try {
    const ids = wanted.map(({ id }) => id);
    const variables = variablesFor(ids, sizes.comments, sizes.replies, null);
    const { nodes } = await query(commentsQuery, variables, commentsReplySchema);
    const read: ReadDiscussion[] = [];
    for (const { id, number } of wanted) {
      const found = nodes.find((node) => node?.id === id);
      read.push(found ? await complete(query, { id, number }, found.comments) : { number, gone: true });
    }
    return read;
  } catch (error) {
    if (!isTemporary(error) && !isMissing(error)) throw error;
    const middle = Math.ceil(wanted.length / 2);
    return [
      ...(await readBatch(query, wanted.slice(0, middle))),
      ...(await readBatch(query, wanted.slice(middle))),
    ];
  }
}

/** Page sizes for one discussion, each tried after the one before it failed. */
const shrinking = [
  { comments: sizes.comments, replies: sizes.replies },
  { comments: 10, replies: 20 },
  { comments: 2, replies: 10 },
] as const;

async function readOne(query: GraphQLClient, wanted: DiscussionRef): Promise<ReadDiscussion> {
  let failure: unknown;
  for (const size of shrinking) {
    try {
      return await complete(query, wanted, undefined, size);
    } catch (error) {
      if (isMissing(error)) break;
      if (!isTemporary(error)) throw error;
      failure = error;
    }
  }
  const { number } = wanted;
  return failure instanceof GitHubError ? { number, failure } : { number, gone: true };
}

interface CommentsPage {
  totalCount: number;
  nodes: readonly GitHubComment[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Reads all pages of a discussion. */
async function complete(
  query: GraphQLClient,
  { id, number }: DiscussionRef,
  first: CommentsPage | undefined,
  size: { comments: number; replies: number } = sizes,
): Promise<ReadDiscussion> {
  const comments: ReaderComment[] = [];
  // What stands on two pages is there once.
  const found = new Set<string>();
  const next = followPages();
  let page = first;
  let after: string | null = null;
  while (true) {
    if (!page) {
      const variables = variablesFor([id], size.comments, size.replies, after);
      const { nodes } = await query(commentsQuery, variables, commentsReplySchema);
      const [node] = nodes;
      if (!node) return { number, gone: true };
      checkSame(node.id, id);
      page = node.comments;
    }
    for (const comment of page.nodes) {
      if (found.has(comment.id)) continue;
      found.add(comment.id);
      comments.push(toReaderComment(comment, number, null));
      for (const reply of await repliesTo(query, comment, size.replies))
        comments.push(toReaderComment(reply, number, comment.id));
    }
    after = next(page.pageInfo);
    if (after === null) {
      checkWhole(found.size, page.totalCount, `comments in discussion ${number}`);
      return { number, comments };
    }
    page = undefined;
  }
}

/** @throws GitHubError if the response is about another object than the request */
function checkSame(id: string, asked: string): void {
  if (id !== asked) throw new GitHubError('temporary', 'GitHub answered another question than it was asked');
}

async function repliesTo(
  query: GraphQLClient,
  { id, replies }: GitHubComment,
  size: number,
): Promise<GitHubCommentOrReply[]> {
  const all = new Map(replies.nodes.map((reply) => [reply.id, reply]));
  const next = followPages();
  let total = replies.totalCount;
  let after = next(replies.pageInfo);
  while (after !== null) {
    const { node } = await query(
      repliesQuery,
      { id, replies: size, afterReplies: after },
      repliesReplySchema,
    );
    if (!node) throw new GitHubError('temporary', 'a comment disappeared while it was read');
    checkSame(node.id, id);
    for (const reply of node.replies.nodes) all.set(reply.id, reply);
    total = node.replies.totalCount;
    after = next(node.replies.pageInfo);
  }
  checkWhole(all.size, total, 'replies to a comment');
  return [...all.values()];
}

function variablesFor(ids: readonly string[], comments: number, replies: number, after: string | null) {
  return { ids, comments, afterComments: after, replies, afterReplies: null };
}
