import { type Facet, facets } from '../../i18n/search.ts';
import { fold, isNear, itemNumber, matches, withoutStopWords, wordsOf } from '../query/query.ts';
import type { SearchState } from '../query/query-state.ts';
import { type ExcerptPiece, type FoundPassage, readPassages } from './excerpts.ts';
import type { IndexLoader } from './index-loader.ts';
import type {
  Fragment,
  Pagefind,
  PagefindCounts,
  PagefindResponse,
  PagefindResult,
} from './pagefind-types.ts';
import { suggest } from './suggest.ts';

/** A page that answers the query. */
export interface SearchHit {
  url: string;
  title: string;
  kind: string;
  numbers: readonly number[];
  /** `YYYY-MM-DD`; only of what has a day of its own. */
  date: string | undefined;
  excerpt: readonly ExcerptPiece[];
  passages: readonly FoundPassage[];
}

/** What a search found; its hits are loaded apart. */
export interface SearchResults {
  total: number;
  /** By facet: its values with the number of results each would leave. */
  counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  /** Queries that may have been withoutStopWords. */
  suggestions: readonly string[];
}

/** Searches the index of a site. Everything fails where a part of the index cannot be loaded. */
export interface SearchEngine {
  /** Fetches what every search needs. */
  preload: () => Promise<void>;
  find: (state: SearchState) => Promise<SearchResults>;
  /** Loads results of the last search: those from one place (counted from 0) up to before another. */
  load: (from: number, to: number) => Promise<SearchHit[]>;
}

/** What an engine searches with. */
export interface EngineParts {
  pagefind: Pagefind;
  loader: Pick<IndexLoader, 'fetch' | 'check'>;
  language: string;
  /** What an item of the series is called, the word for one first; it is also the name of its kind. */
  names: readonly string[];
  /** Address of the list of words that suggestions are taken from. */
  words: string;
}

/** Results that are loaded at a time: as many as fit on a screen. */
export const pageSize = 3;

/** Asked for by name, the values of a filter are counted with every answer. */
const counted = Object.fromEntries(facets.map((facet) => [facet, []]));

const sorts = { relevance: undefined, date: { date: 'desc' }, number: { number: 'asc' } } as const;

/** Makes an engine; nothing is loaded before it is asked. */
export function createEngine({ pagefind, loader, language, names, words: list }: EngineParts): SearchEngine {
  let shown: readonly PagefindResult[] = [];
  let words: readonly string[] = [];

  return {
    preload: () => complete(pagefind.preload(null, { filters: counted })),
    find,
    load: async (from, to) => {
      const fragments = await complete(Promise.all(shown.slice(from, to).map((each) => each.data())));
      return fragments.map((fragment) => toHit(fragment, words));
    },
  };

  async function find(state: SearchState): Promise<SearchResults> {
    const { chosen } = state;
    const query = withoutStopWords(state.query, language);
    const number = itemNumber(query, names);
    const { found, counts } = await ask({ ...state, query }, number);
    // The values of a chosen facet are counted as if it were not chosen: what another one would leave.
    const countOf = async (facet: Facet) => {
      if (chosen[facet] === undefined) return counts[facet] ?? {};
      const { [facet]: _, ...rest } = chosen;
      return (await ask({ ...state, query, chosen: rest }, number)).counts[facet] ?? {};
    };
    words = wordsOf(query);
    // On their way together: the reader will see them next.
    const [best] = await Promise.all(found.slice(0, pageSize).map((each) => each.data()));
    const there = best ? matchedWords(best) : [];
    const answered = (isSame: typeof matches) =>
      number !== undefined || words.every((word) => there.some((each) => isSame(each, word)));
    shown = answered(isNear) ? found : [];
    return {
      total: shown.length,
      counts: {
        kind: await countOf('kind'),
        part: await countOf('part'),
        topic: await countOf('topic'),
        author: await countOf('author'),
        year: await countOf('year'),
      },
      // Where a word was only guessed from its beginning, another one may have been withoutStopWords.
      suggestions: answered(matches) ? [] : await suggest(state.query, query, { wordsFor, readWords }),
    };
  }

  /** Asks Pagefind; for the number of an item the item comes first, then what is about it, then what mentions it. */
  async function ask(
    { query, chosen, order }: SearchState,
    number: number | undefined,
  ): Promise<{ found: readonly PagefindResult[]; counts: PagefindCounts }> {
    const filters = { ...counted, ...chosen };
    const sort = sorts[order];
    const search = (term: string | null, more: Readonly<Record<string, string>> = {}) =>
      complete(pagefind.search(term, { filters: { ...filters, ...more }, sort }));
    const text = await search(query === '' ? null : query);
    if (number === undefined) return { found: text.results, counts: text.filters };

    const [kind = ''] = names;
    const own = { number: String(number) };
    const about = await search(null, own);
    const both = await search(query, own);
    const isItem = chosen.kind === undefined || chosen.kind === kind;
    const item = isItem ? (await search(null, { ...own, kind })).results : [];
    const found = new Map([...item, ...about.results, ...text.results].map((each) => [each.id, each]));
    return { found: [...found.values()], counts: united(text, about, both) };
  }

  async function wordsFor(word: string): Promise<string[]> {
    const [best] = (await complete(pagefind.search(word))).results;
    return best ? matchedWords(await best.data()).map(fold) : [];
  }

  async function readWords(): Promise<string[]> {
    const response = await loader.fetch(list);
    return response.json();
  }

  async function complete<Result>(asked: Promise<Result>): Promise<Result> {
    const result = await asked;
    loader.check();
    return result;
  }
}

/** The counts of two answers together, of which `both` holds what they share. */
function united(one: PagefindResponse, other: PagefindResponse, both: PagefindResponse): PagefindCounts {
  return Object.fromEntries(
    facets.map((facet) => {
      const count = (answer: PagefindResponse, value: string) => answer.filters[facet]?.[value] ?? 0;
      const values = Object.keys({ ...one.filters[facet], ...other.filters[facet] });
      return [
        facet,
        Object.fromEntries(
          values.map((value) => [value, count(one, value) + count(other, value) - count(both, value)]),
        ),
      ];
    }),
  );
}

/** The words by which a page was found, in its text or in what is said about it, such as its title. */
function matchedWords({ content, locations, meta }: Fragment): string[] {
  const words = content.split(' ');
  const beside = [meta.title, meta.words, meta.names, meta.parts].flatMap((text) => text?.split(' ') ?? []);
  return [...new Set([...locations.map((at) => words[at] ?? ''), ...beside])];
}

function toHit(fragment: Fragment, words: readonly string[]): SearchHit {
  const { url, meta, filters } = fragment;
  const { best, passages } = readPassages(fragment, words);
  return {
    url,
    title: meta.title ?? url,
    kind: filters.kind?.[0] ?? '',
    numbers: (filters.number ?? []).map(Number),
    // The items of the source have no day of their own.
    date: filters.year ? filters.date?.[0] : undefined,
    excerpt: best,
    passages,
  };
}
