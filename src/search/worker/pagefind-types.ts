/** What of Pagefind's browser API is used here. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  options: (options: PagefindOptions) => Promise<void>;
  preload: (term: string | null, options?: PagefindSearchOptions) => Promise<void>;
  /** Without a term every page that passes the filters. */
  search: (term: string | null, options?: PagefindSearchOptions) => Promise<PagefindResponse>;
}

interface PagefindOptions {
  basePath?: string;
  metaCacheTag?: string;
  noWorker?: boolean;
  ranking?: { termFrequency?: number; pageLength?: number; metaWeights?: Readonly<Record<string, number>> };
}

/** How to narrow and order a search. */
export interface PagefindSearchOptions {
  /** By name; an empty list narrows nothing, but has the name counted. */
  filters?: Readonly<Record<string, string | readonly string[]>>;
  sort?: Readonly<Record<string, 'asc' | 'desc'>> | undefined;
}

/** How many results there are, by filter and value. */
export type PagefindCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Response to a search. */
export interface PagefindResponse {
  results: readonly PagefindResult[];
  filters: PagefindCounts;
}

/** A page that was found, before it is loaded. */
export interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

/** A page that was found. */
export interface Fragment {
  url: string;
  /** Its text, word by word with one space between. */
  content: string;
  /** The words that were found, counted from 0. */
  locations: readonly number[];
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  anchors: readonly FragmentAnchor[];
}

/** A place in the text that has an id. */
export interface FragmentAnchor {
  element: string;
  id: string;
  text?: string;
  title?: string;
  /** The word it stands before. */
  location: number;
}
