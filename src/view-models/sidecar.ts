/** A file that lies beside a page and shows nothing that needs a component: a social image, a citation, a feed, the card of a link, a book. */
export interface Sidecar {
  /** From the root of the site, decoded: `/essays/on-markets/cite.bib`. */
  path: string;
  type: string;
  /** A hash of what it is made of, where making it takes so long that it is kept for the next build. */
  key?: (readArticle: ReadArticle) => Promise<string>;
  make: (readArticle: ReadArticle, readFile: ReadFile) => Promise<string | Uint8Array>;
}

/** Reads a file that a page shows, by its address from the root of the site, without base. */
export type ReadFile = (address: string) => Promise<Uint8Array>;

/** Reads the text of a page as it was drawn, by its path: HTML, from its article on. */
export type ReadArticle = (path: string) => Promise<string>;

/**
 * The part of a page that feeds and books take its text from, cut out of its bytes: it is a third of them, and a piece of
 * a string would keep the whole page in memory.
 */
export function articleIn(page: Buffer): string {
  return page.toString('utf8', page.indexOf('<article'), page.lastIndexOf('</article>'));
}
