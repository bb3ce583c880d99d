/** Where the page that a reader goes to finds what they searched for: never in its address, which others would see. */
const key = 'search';

/** Remembers a query for the page that a link leads to, until that page is there. */
export function rememberQuery(link: HTMLAnchorElement, query: string): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([link.pathname, query]));
  } catch {
    // Without storage the page is shown without highlights.
  }
}

/** Takes the query that led to this page, once; nothing where none did. */
export function takeQuery(): string | undefined {
  try {
    const [path, query]: unknown[] = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    sessionStorage.removeItem(key);
    return path === location.pathname && typeof query === 'string' ? query : undefined;
  } catch {
    return undefined;
  }
}
