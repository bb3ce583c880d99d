/** What of Pagefind's browser API is used here. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  options: (options: Options) => Promise<void>;
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  preload: (term: string | null, options?: SearchOptions) => Promise<void>;
  /** Without a term every page that passes the filters. */
  search: (term: string | null, options?: SearchOptions) => Promise<Answer>;
}

interface Options {
  metaCacheTag?: string;
  noWorker?: boolean;
  excerptLength?: number;
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

/**
 * Loads Pagefind from the folder of its index.
 *
 * @param attempt counts retries: a browser may remember that an address could not be loaded
 */
export async function loadPagefind(folder: string, attempt: number): Promise<Pagefind> {
  const again = attempt === 0 ? '' : `?attempt=${attempt}`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js${again}`);
  await pagefind.options({
    // A worker would need a second copy of the code, and a query is answered within milliseconds.
    noWorker: true,
    // Keeps the address of the index's table of contents, so that a browser can hold it for use without a network.
    // After a failure it is asked for anew: the one at hand may belong to an older build.
    metaCacheTag: attempt === 0 ? 'series' : `${Date.now()}`,
    ranking: { metaWeights: { title: 6, words: 2, parts: 0.15 } },
  });
  return pagefind;
}
