/** A file that lies beside a page and shows nothing that needs a component: a social image, a citation, a feed, the card of a link, a book. */
export interface Sidecar {
  /** From the root of the site, decoded: `/essays/on-markets/cite.bib`. */
  path: string;
  type: string;
  /** A hash of what it is made of, where making it takes so long that it is kept for the next build. */
  key?: (readPage: ReadPage) => Promise<string>;
  make: (readPage: ReadPage, readFile: ReadFile) => Promise<string | Uint8Array>;
}

/** Reads a file that a page shows, by its address from the root of the site, without base. */
export type ReadFile = (address: string) => Promise<Uint8Array>;

/** Reads a page as it was drawn, by its path: HTML. */
export type ReadPage = (path: string) => Promise<string>;
