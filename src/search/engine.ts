import { type Facet, facets } from '../i18n/search.ts';
import { type Passage, type Piece, readPassages } from './hits.ts';
import {
  type Answer,
  type Counts,
  type Found,
  type Fragment,
  loadPagefind,
  type Pagefind,
} from './pagefind.ts';
import { isNear, itemNumber, wordsOf } from './query.ts';
import type { State } from './state.ts';

/** A page that answers the query. */
export interface Hit {
  url: string;
  title: string;
  kinds: readonly string[];
  numbers: readonly number[];
  /** `YYYY-MM-DD`; only of what has a day of its own. */
  date: string | undefined;
  excerpt: readonly Piece[];
  passages: readonly Passage[];
}

/** The answer to a query. */
export interface Outcome {
  total: number;
  /** By facet: its values with the number of results each would leave. */
  counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  /** Words of the query that stand in no text, folded. */
  unknown: readonly string[];
  /** Loads results: those from one place (counted from 0) up to before another. */
  load: (from: number, to: number) => Promise<Hit[]>;
}

/** Searches the index of a site. */
export interface Engine {
  /** Fetches what every search needs. */
  warm: () => Promise<void>;
  find: (state: State) => Promise<Outcome>;
  /** Drops what is loaded, so that the next search loads it anew. */
  forget: () => Promise<void>;
}

/** Asked for by name, the values of a filter are counted with every answer. */
const counted = Object.fromEntries(facets.map((facet) => [facet, []]));

const sorts = { relevance: undefined, date: { date: 'desc' }, number: { number: 'asc' } } as const;

/** @param names what an item of the series is called, the word for one first; it is also the name of its kind */
export function createEngine(folder: string, names: readonly string[]): Engine {
  let attempt = 0;
  let loading: Promise<Pagefind> | undefined;

  /** Where something could not be loaded, everything is loaded anew, once: the browser may hold an older index. */
  async function withPagefind<Result>(use: (pagefind: Pagefind) => Promise<Result>): Promise<Result> {
    try {
      loading ??= loadPagefind(folder, attempt);
      return await use(await loading);
    } catch {
      await forget();
      loading = loadPagefind(folder, attempt);
      return loading.then(use).catch(async (error) => {
        await forget();
        throw error;
      });
    }
  }

  async function forget() {
    const broken = await loading?.catch(() => undefined);
    loading = undefined;
    attempt += 1;
    await broken?.destroy();
  }

  return {
    warm: () => withPagefind((pagefind) => pagefind.preload(null, { filters: counted })),
    find: (state) => withPagefind((pagefind) => find(pagefind, state, names)),
    forget,
  };
}

async function find(pagefind: Pagefind, state: State, names: readonly string[]): Promise<Outcome> {
  const { query, chosen } = state;
  const words = wordsOf(query);
  const number = itemNumber(query, names);
  const { found, counts } = await ask(pagefind, state, number, names);
  // The values of a chosen facet are counted as if it were not chosen: what another one would leave.
  const countOf = async (facet: Facet) => {
    if (chosen[facet] === undefined) return counts[facet] ?? {};
    const { [facet]: _, ...rest } = chosen;
    return (await ask(pagefind, { ...state, chosen: rest }, number, names)).counts[facet] ?? {};
  };
  const first = await found[0]?.data();
  const unknown = first ? (number === undefined ? words.filter((word) => !answers(first, word)) : []) : words;
  const shown = unknown.length > 0 ? [] : found;
  return {
    total: shown.length,
    counts: {
      kind: await countOf('kind'),
      part: await countOf('part'),
      topic: await countOf('topic'),
      author: await countOf('author'),
      year: await countOf('year'),
    },
    unknown,
    load: async (from, to) => {
      const fragments = await Promise.all(shown.slice(from, to).map((each) => each.data()));
      return fragments.map((fragment) => toHit(fragment, words));
    },
  };
}

/** Asks Pagefind; for the number of an item the item comes first, then what is about it, then what mentions it. */
async function ask(
  pagefind: Pagefind,
  { query, chosen, order }: State,
  number: number | undefined,
  names: readonly string[],
): Promise<{ found: readonly Found[]; counts: Counts }> {
  const filters = { ...counted, ...chosen };
  const sort = sorts[order];
  const text = await pagefind.search(query === '' ? null : query, { filters, sort });
  if (number === undefined) return { found: text.results, counts: text.filters };

  const [kind = ''] = names;
  const own = { ...filters, number: String(number) };
  const about = await pagefind.search(null, { filters: own, sort });
  const both = await pagefind.search(query, { filters: own });
  const isItem = chosen.kind === undefined || chosen.kind === kind;
  const item = isItem ? (await pagefind.search(null, { filters: { ...own, kind } })).results : [];
  const found = new Map([...item, ...about.results, ...text.results].map((each) => [each.id, each]));
  return { found: [...found.values()], counts: united(text, about, both) };
}

/** The counts of two answers together, of which `both` holds what they share. */
function united(one: Answer, other: Answer, both: Answer): Counts {
  return Object.fromEntries(
    facets.map((facet) => {
      const count = (answer: Answer, value: string) => answer.filters[facet]?.[value] ?? 0;
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

/** Whether a page holds a word of the query: in its text, in its title, in its keywords or as a part of a compound. */
function answers({ content, locations, meta }: Fragment, word: string): boolean {
  const words = content.split(' ');
  const beside = [meta.title, meta.words, meta.parts].flatMap((text) => text?.split(' ') ?? []);
  return locations.some((at) => isNear(words[at] ?? '', word)) || beside.some((each) => isNear(each, word));
}

function toHit(fragment: Fragment, words: readonly string[]): Hit {
  const { url, meta, filters } = fragment;
  const { best, passages } = readPassages(fragment, words);
  return {
    url,
    title: meta.title ?? url,
    kinds: filters.kind ?? [],
    numbers: (filters.number ?? []).map(Number),
    // The items of the source have no day of their own.
    date: filters.year ? filters.date?.[0] : undefined,
    excerpt: best,
    passages,
  };
}
