import { z } from 'astro/zod';
import { webAddressSchema } from '../series/model/id.ts';

/** Which stretch of a list to ask for. At most 100 of anything at once, and 500,000 nodes in one question. */
export const sizes = { discussions: 100, comments: 25, replies: 50 } as const;

const reactions = 'reactionGroups { content reactors { totalCount } }';
const said = `id url body createdAt lastEditedAt deletedAt isMinimized author { login url } ${reactions}`;
const page = 'pageInfo { hasNextPage endCursor }';
const replies = `replies(first: $replies, after: $afterReplies) { totalCount ${page} nodes { ${said} } }`;
const comments = `comments(first: $comments, after: $afterComments) { totalCount ${page} nodes { ${said} ${replies} } }`;

/** Asks for the discussions of a category, with what tells whether they changed. One point for a hundred. */
export const listQuery = `query($owner: String!, $name: String!, $category: ID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: $first, after: $after, categoryId: $category, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount ${page}
      nodes { id number title url updatedAt closed locked comments { totalCount } ${reactions} }
    }
  }
}`;

/** Asks for what was said in some discussions. */
export const commentsQuery = `query($ids: [ID!]!, $comments: Int!, $afterComments: String, $replies: Int!, $afterReplies: String) {
  nodes(ids: $ids) { ... on Discussion { id ${comments} } }
}`;

/** Asks for more of the replies to one comment. */
export const repliesQuery = `query($id: ID!, $replies: Int!, $afterReplies: String) {
  node(id: $id) { ... on DiscussionComment { id ${replies} } }
}`;

/** Asks whether a discussion is still there. */
export const findQuery = `query($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { discussion(number: $number) { url } }
}`;

/** Opens a discussion. */
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

const saidSchema = z.object({
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
 * A list of which GitHub gave one page, with the length of the whole. An entry that it could not give is `null`, and then
 * nothing is whole.
 */
function connection<Node extends z.ZodType>(node: Node) {
  return z.object({ totalCount: z.number().int().min(0), pageInfo: pageInfoSchema, nodes: z.array(node) });
}

const repliesSchema = connection(saidSchema);
const commentsSchema = connection(saidSchema.extend({ replies: repliesSchema }));

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

/** The reply to {@link listQuery}. */
export const listSchema = z.object({
  repository: z.object({ discussions: connection(discussionSchema) }).nullable(),
});

/** The reply to {@link commentsQuery}: `null` for a discussion that is gone. */
export const commentsReplySchema = z.object({
  nodes: z.array(z.object({ id: z.string(), comments: commentsSchema }).nullable()),
});

/** The reply to {@link repliesQuery}. */
export const repliesReplySchema = z.object({
  node: z.object({ id: z.string(), replies: repliesSchema }).nullable(),
});

/** The reply to {@link findQuery}. */
export const findSchema = z.object({
  repository: z.object({ discussion: z.object({ url: webAddressSchema }) }),
});

/** The reply to {@link createMutation}. */
export const createSchema = z.object({
  createDiscussion: z.object({ discussion: discussionSchema }),
});

/** A discussion without what was said in it. */
export type GitHubDiscussion = z.infer<typeof discussionSchema>;

/** A comment or a reply. */
export type GitHubSaid = z.infer<typeof saidSchema>;

/** A comment with the first page of its replies. */
export type GitHubComment = z.infer<typeof commentsSchema>['nodes'][number];
