import type { GraphQLClient } from './client.ts';
import { GitHubError, isMissing } from './failure.ts';
import { checkWhole, followPages } from './paging.ts';
import {
  createMutation,
  createSchema,
  findQuery,
  findSchema,
  type GitHubDiscussion,
  listQuery,
  listSchema,
  sizes,
} from './queries.ts';

/** Repository and category of discussions. */
interface RepositoryRef {
  /** `owner/name`. */
  repo: string;
  categoryId: string;
}

/** Lists all discussions of a category, oldest first. */
export async function listDiscussions(
  query: GraphQLClient,
  { repo, categoryId }: RepositoryRef,
): Promise<GitHubDiscussion[]> {
  const [owner, name] = repo.split('/');
  const all = new Map<string, GitHubDiscussion>();
  const next = followPages();
  let total = 0;
  let after: string | null = null;
  do {
    const variables = { owner, name, category: categoryId, first: sizes.discussions, after };
    const answer = await query(listQuery, variables, listSchema).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    if (!answer?.repository)
      throw new GitHubError(
        'refused',
        `There is no repository ${repo} with the category ${categoryId} (giscus in series.yaml), or the token does not see it.`,
      );
    const { nodes, pageInfo, totalCount } = answer.repository.discussions;
    for (const discussion of nodes) all.set(discussion.id, discussion);
    total = totalCount;
    after = next(pageInfo);
  } while (after !== null);
  checkWhole(all.size, total, 'discussions');
  return [...all.values()];
}

/**
 * Looks a discussion up. It is missing if it was deleted, moved to another repository or converted to an issue; the
 * repository itself is expected to be visible.
 *
 * @returns its address; `undefined` if GitHub does not have it
 */
export async function findDiscussion(
  query: GraphQLClient,
  repo: string,
  number: number,
): Promise<string | undefined> {
  const [owner, name] = repo.split('/');
  const answer = await query(findQuery, { owner, name, number }, findSchema).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  return answer?.repository.discussion.url;
}

/** Creates a discussion. */
export async function createDiscussion(
  query: GraphQLClient,
  repository: { repositoryId: string; categoryId: string },
  { title, body }: { title: string; body: string },
): Promise<GitHubDiscussion> {
  const variables = { repository: repository.repositoryId, category: repository.categoryId, title, body };
  const { createDiscussion: created } = await query(createMutation, variables, createSchema);
  return created.discussion;
}
