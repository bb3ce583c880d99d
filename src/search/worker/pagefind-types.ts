/** What of Pagefind's browser API is used here. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  options: (options: Options) => Promise<void>;
  preload: (term: string | null, options?: SearchOptions) => Promise<void>;
  /** Without a term every page that passes the filters. */
  search: (term: string | null, options?: SearchOptions) => Promise<Answer>;
}

interface Options {
  basePath?: string;
  metaCacheTag?: string;
  noWorker?: boolean;
  ranking?: { termFrequency?: number; pageLength?: number; metaWeights?: Readonly<Record<string, number>> };
}

/** How to narrow and order a search. */
export interface SearchOptions {
  /** By name; an empty list narrows nothing, but has the name counted. */
  filters?: Readonly<Record<string, string | readonly string[]>>;
  sort?: Readonly<Record<string, 'asc' | 'desc'>> | undefined;
}

/** How many results there are, by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What Pagefind answers. */
export interface Answer {
  results: readonly Found[];
  filters: Counts;
}

/** A page that was found, before it is loaded. */
export interface Found {
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
  anchors: readonly Anchor[];
}

/** A place in the text that has an id. */
export interface Anchor {
  element: string;
  id: string;
  text?: string;
  title?: string;
  /** The word it stands before. */
  location: number;
}
