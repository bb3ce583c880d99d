import { type Facet, facets } from '../../i18n/search.ts';
import type { SearchLanguage } from '../../series/languages/search-language.ts';
import type { SearchState } from '../query/query-state.ts';
import { createMatcher } from '../query/text-matches.ts';
import { createCatalog } from './catalog.ts';
import { createDocumentFinder, type FoundDocuments, type IndexNames } from './document-finder.ts';
import { readHit, type SearchHit } from './hit.ts';
import type { IndexLoader } from './index-loader.ts';
import type { Pagefind } from './pagefind-types.ts';
import type { RankedDocument } from './ranking.ts';
import { suggestWord } from './suggest.ts';

/** Values of facets, with the number of results that each would leave. */
export type FacetCounts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

/** What a search found; its hits are loaded apart. */
export interface SearchResults {
  total: number;
  /** How many of them hold all words of the query. */
  complete: number;
  /** Of what the results are, and of facets that are chosen. */
  counts: FacetCounts;
  /** Queries that may have been meant. */
  suggestions: readonly string[];
}

/** Searches the index of a language. Everything fails where a part of the index cannot be loaded. */
export interface SearchEngine {
  /** Fetches what every search needs. */
  preload: () => Promise<void>;
  find: (state: SearchState) => Promise<SearchResults>;
  /** Counts the values of facets in the last search. */
  count: (facets: readonly Facet[]) => Promise<FacetCounts>;
  /** Loads results of the last search: those from one place (counted from 0) up to before another. */
  load: (from: number, to: number) => Promise<SearchHit[]>;
}

/** What an engine searches with. */
interface EngineParts {
  pagefind: Pagefind;
  loader: Pick<IndexLoader, 'fetch' | 'check'>;
  language: SearchLanguage;
  names: IndexNames;
  /** Address of the list of words that suggestions are taken from. */
  words: string;
}

/** Results that are loaded at a time: as many as fit on a screen. */
export const pageSize = 3;

interface Search extends FoundDocuments {
  chosen: SearchState['chosen'];
  /** What passes the filters, in the order that was asked for. */
  shown: readonly RankedDocument[];
}

/** Makes an engine; nothing is loaded before it is asked. */
export function createEngine({ pagefind, loader, language, names, words }: EngineParts): SearchEngine {
  const catalog = createCatalog(pagefind);
  const findDocuments = createDocumentFinder({ pagefind, catalog }, { language, names });
  let last: Search = { terms: [], unknown: [], documents: [], chosen: {}, shown: [] };

  return {
    preload: () => complete(Promise.all([catalog.documents(), catalog.valuesOf('kind')]).then(() => {})),
    find: (state) => complete(find(state)),
    count: (asked) => complete(count(last, asked)),
    load: (from, to) => complete(load(last, from, to)),
  };

  async function find({ query, chosen, order }: SearchState): Promise<SearchResults> {
    const found = await findDocuments(query);
    const filtered = await filterBy(found.documents, chosen);
    const shown = order === 'relevance' ? filtered : await catalog.inOrder(filtered, order);
    last = { ...found, chosen, shown };
    return {
      total: shown.length,
      complete: shown.filter(({ missing }) => missing.length === 0).length,
      counts: await count(last, ['kind', ...facets.filter((facet) => chosen[facet] !== undefined)]),
      suggestions: found.unknown.length > 0 ? await suggestFor(query, found) : [],
    };
  }

  async function filterBy(documents: readonly RankedDocument[], chosen: SearchState['chosen']) {
    let left = documents;
    for (const facet of facets) {
      const value = chosen[facet];
      if (value === undefined) continue;
      const values = await catalog.valuesOf(facet);
      left = left.filter(({ id }) => values.get(id)?.includes(value));
    }
    return left;
  }

  /** The values of a chosen facet are counted as if it were not chosen: what another one would leave. */
  async function count({ documents, chosen }: Search, asked: readonly Facet[]): Promise<FacetCounts> {
    const counts = asked.map(async (facet) => {
      const { [facet]: _, ...others } = chosen;
      const values = await catalog.valuesOf(facet);
      const counts: Record<string, number> = {};
      for (const { id } of await filterBy(documents, others))
        for (const value of values.get(id) ?? []) counts[value] = (counts[value] ?? 0) + 1;
      return [facet, counts] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  async function suggestFor(query: string, { unknown }: FoundDocuments): Promise<string[]> {
    const response = await loader.fetch(words);
    return suggestWord(query, unknown, { words: await response.json(), language });
  }

  async function load({ shown, terms }: Search, from: number, to: number): Promise<SearchHit[]> {
    const documents = await catalog.documents();
    const matcher = createMatcher(terms, language);
    return Promise.all(
      shown.slice(from, to).map(async ({ id, missing }) => {
        const document = documents.get(id);
        if (!document) throw new Error(`Document ${id} is not in the index.`);
        const fragment = await document.data();
        const texts = missing.flatMap((term) => terms[term]?.text ?? []);
        return readHit(fragment, matcher, { terms: terms.length, missing: texts });
      }),
    );
  }

  async function complete<Result>(asked: Promise<Result>): Promise<Result> {
    const result = await asked;
    loader.check();
    return result;
  }
}
