import { GitHubError } from './failure.ts';

/**
 * Checks that all pages of a list arrived.
 *
 * @throws GitHubError if fewer entries arrive than GitHub counts
 */
export function checkWhole(found: number, total: number, what: string): void {
  if (found < total)
    throw new GitHubError('temporary', `GitHub says that there are ${total} ${what}, but gave ${found}`);
}

/** Rejects a cursor that does not move: it would be requested forever. */
export function nextCursor(
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null },
  before: string | null,
): string | null {
  if (!hasNextPage) return null;
  if (endCursor === null || endCursor === before)
    throw new GitHubError('temporary', 'GitHub promises more pages but does not say where');
  return endCursor;
}
