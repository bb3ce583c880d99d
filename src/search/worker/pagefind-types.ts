/** What of Pagefind's browser API is used here. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  options: (options: PagefindOptions) => Promise<void>;
  preload: (term: string | null, options?: PagefindSearchOptions) => Promise<void>;
  /** A term in quotation marks is searched for exactly. Without a term every page that passes the filters. */
  search: (term: string | null, options?: PagefindSearchOptions) => Promise<PagefindResponse>;
}

/** How an index is read. */
export interface PagefindOptions {
  basePath?: string;
  /** Part of the address of the index's table of contents; while it stays the same, a browser can hold that. */
  metaCacheTag?: string;
  noWorker?: boolean;
  /** Whether a letter with a mark is another letter. */
  exactDiacritics?: boolean;
  ranking?: { termSimilarity?: number; metaWeights?: Readonly<Record<string, number>> };
}

/** How to narrow and order a search. */
export interface PagefindSearchOptions {
  /** By name; an empty list narrows nothing, but has the values counted. */
  filters?: Readonly<Record<string, string | readonly string[]>>;
  sort?: Readonly<Record<string, 'asc' | 'desc'>> | undefined;
}

/** Response to a search. */
export interface PagefindResponse {
  results: readonly PagefindResult[];
  /** How many results there are, by filter and value. */
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A page that was found, before it is loaded. */
export interface PagefindResult {
  id: string;
  /** BM25 of the text. */
  score: number;
  /** The places in the text. */
  words: readonly number[];
  /** Names of the metadata that hold the term. */
  matchedMetaFields?: readonly string[];
  data: () => Promise<Fragment>;
}

/** A page that was found. */
export interface Fragment {
  url: string;
  /** Its text, word by word with one space between. */
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  anchors: readonly FragmentAnchor[];
}

/** A place in the text that has an id. */
interface FragmentAnchor {
  id: string;
  title?: string | undefined;
  /** The word it stands before, counted from 0. */
  location: number;
}
