import { z } from 'astro/zod';
import { webAddressSchema } from '../../series/model/id.ts';

/** Page sizes. GitHub allows at most 100 entries per page and 500,000 nodes per query. */
export const sizes = { discussions: 100, comments: 25, replies: 50 } as const;

const reactions = 'reactionGroups { content reactors { totalCount } }';
const fields = `id url body createdAt lastEditedAt deletedAt isMinimized author { login url } ${reactions}`;
const page = 'pageInfo { hasNextPage endCursor }';
const replies = `replies(first: $replies, after: $afterReplies) { totalCount ${page} nodes { ${fields} } }`;
const comments = `comments(first: $comments, after: $afterComments) { totalCount ${page} nodes { ${fields} ${replies} } }`;

/** Query for the discussions of a category, with the fields that show a change. Costs one point per hundred. */
export const listQuery = `query($owner: String!, $name: String!, $category: ID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: $first, after: $after, categoryId: $category, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount ${page}
      nodes { id number title url updatedAt closed locked comments { totalCount } ${reactions} }
    }
  }
}`;

/** Query for the comments of some discussions. */
export const commentsQuery = `query($ids: [ID!]!, $comments: Int!, $afterComments: String, $replies: Int!, $afterReplies: String) {
  nodes(ids: $ids) { ... on Discussion { id ${comments} } }
}`;

/** Query for further replies to one comment. */
export const repliesQuery = `query($id: ID!, $replies: Int!, $afterReplies: String) {
  node(id: $id) { ... on DiscussionComment { id ${replies} } }
}`;

/** Query for the existence of a discussion. */
export const findQuery = `query($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { discussion(number: $number) { url } }
}`;

/** Creates a discussion. */
export const createMutation = `mutation($repository: ID!, $category: ID!, $title: String!, $body: String!) {
  createDiscussion(input: { repositoryId: $repository, categoryId: $category, title: $title, body: $body }) {
    discussion { id number title url updatedAt closed locked comments { totalCount } ${reactions} }
  }
}`;

const moment = z.iso.datetime({ offset: true });

const pageInfoSchema = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

const reactionGroupsSchema = z
  .array(
    z.object({ content: z.string(), reactors: z.object({ totalCount: z.number().int().min(0).max(1e9) }) }),
  )
  .nullable()
  .transform((groups) => groups ?? []);

const commentOrReplySchema = z.object({
  id: z.string(),
  url: z.string(),
  body: z.string(),
  createdAt: moment,
  lastEditedAt: moment.nullable(),
  deletedAt: moment.nullable(),
  isMinimized: z.boolean(),
  author: z.object({ login: z.string(), url: z.string() }).nullable(),
  reactionGroups: reactionGroupsSchema,
});

/**
 * One page of a list, with the length of the list. An entry that GitHub cannot load is `null` and makes the page
 * invalid.
 */
function connection<Node extends z.ZodType>(node: Node) {
  return z.object({ totalCount: z.number().int().min(0), pageInfo: pageInfoSchema, nodes: z.array(node) });
}

const repliesSchema = connection(commentOrReplySchema);
const commentsSchema = connection(commentOrReplySchema.extend({ replies: repliesSchema }));

const discussionSchema = z.object({
  id: z.string().min(1).max(200),
  number: z.number().int().min(1),
  title: z.string(),
  url: webAddressSchema,
  updatedAt: moment,
  closed: z.boolean(),
  locked: z.boolean(),
  comments: z.object({ totalCount: z.number().int().min(0) }),
  reactionGroups: reactionGroupsSchema,
});

/** Response to {@link listQuery}. */
export const listSchema = z.object({
  repository: z.object({ discussions: connection(discussionSchema) }).nullable(),
});

/** Response to {@link commentsQuery}: `null` for a discussion that is gone. */
export const commentsReplySchema = z.object({
  nodes: z.array(z.object({ id: z.string(), comments: commentsSchema }).nullable()),
});

/** Response to {@link repliesQuery}. */
export const repliesReplySchema = z.object({
  node: z.object({ id: z.string(), replies: repliesSchema }).nullable(),
});

/** Response to {@link findQuery}. */
export const findSchema = z.object({
  repository: z.object({ discussion: z.object({ url: webAddressSchema }) }),
});

/** Response to {@link createMutation}. */
export const createSchema = z.object({
  createDiscussion: z.object({ discussion: discussionSchema }),
});

/** A discussion without its comments. */
export type GitHubDiscussion = z.infer<typeof discussionSchema>;

/** A comment or a reply. */
export type GitHubCommentOrReply = z.infer<typeof commentOrReplySchema>;

/** A comment with the first page of its replies. */
export type GitHubComment = z.infer<typeof commentsSchema>['nodes'][number];
