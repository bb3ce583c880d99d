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

/** What GitHub says of a page of a list. */
interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

/** More pages than any list has. */
const mostPages = 500;

/**
 * Follows the pages of one list, from page to page: gives the cursor of the next one, `null` after the last.
 *
 * @throws GitHubError of a cursor that was there before, or of pages without end: they would be asked for forever
 */
export function followPages(): (page: PageInfo) => string | null {
  const seen = new Set<string>();
  return ({ hasNextPage, endCursor }) => {
    if (!hasNextPage) return null;
    if (endCursor === null || seen.has(endCursor) || seen.size === mostPages)
      throw new GitHubError('temporary', 'GitHub promises more pages but does not say where');
    seen.add(endCursor);
    return endCursor;
  };
}
