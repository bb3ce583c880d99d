/** A file that lies beside a page and shows nothing that needs a component: a social image, a citation, a feed. */
export interface Sidecar {
  /** From the root of the site, decoded: `/essays/on-markets/cite.bib`. */
  path: string;
  type: string;
  make: (readPage: ReadPage) => Promise<string | Uint8Array>;
}

/** Reads a page as it was drawn, by its path: HTML. */
export type ReadPage = (path: string) => Promise<string>;
