/** What decides how a request is answered. */
interface Asked {
  method: string;
  url: string;
  mode: string;
  headers: { has: (name: string) => boolean };
}

/**
 * How a request of a page is answered: `page` from the network first; `fixed` from what is kept, since its name changes
 * with its content; `fresh` from the network first, like a page. Nothing for requests that are left to the browser.
 *
 * @param base address that the site stands under, with a slash at its end
 */
export function requestKind(
  { method, url, mode, headers }: Asked,
  base: string,
): 'page' | 'fixed' | 'fresh' | undefined {
  if (method !== 'GET' || !url.startsWith(base) || headers.has('range')) return undefined;
  if (mode === 'navigate') return 'page';
  return hasFixedName(url.slice(base.length)) ? 'fixed' : 'fresh';
}

/**
 * Whether the name of a file holds a hash of its content: in these folders that of every file does.
 *
 * @param path from the root of the site, without a slash at its begin
 */
export function hasFixedName(path: string): boolean {
  return /^(?:assets|pagefind\/[^/]+\/(?:fragment|index|filter))\//.test(path);
}
