import type { Facet } from '../../i18n/search.ts';
import { isIdle, nothing, type SearchState } from '../query/query-state.ts';
import { type FacetCounts, pageSize, type SearchResults } from '../worker/engine.ts';
import type { SearchHit } from '../worker/hit.ts';
import type { SearchClient } from './worker-client.ts';

/** A search begins, its results are there, or it failed. */
type SearchEvent = 'search' | 'results' | 'failure';

/** What the elements of the search share. */
export interface SearchStore {
  readonly state: SearchState;
  /** Of the last search that ended; nothing where nothing is searched for. */
  readonly results: SearchResults | undefined;
  search: (state: SearchState) => Promise<void>;
  /** Loads a result, counted from 0; nothing where it failed or another search has begun. */
  load: (index: number) => Promise<SearchHit | undefined>;
  /** Counts the values of facets in the results; nothing where it failed or another search has begun. */
  count: (facets: readonly Facet[]) => Promise<FacetCounts | undefined>;
  on: (event: SearchEvent, listener: () => void) => void;
}

/** Makes a store that searches with a client. The last search wins, however late the others end. */
export function createStore(client: SearchClient): SearchStore {
  const events = new EventTarget();
  const emit = (event: SearchEvent) => events.dispatchEvent(new Event(event));
  let state = nothing;
  let results: SearchResults | undefined;
  let hits = new Map<number, Promise<SearchHit | undefined>>();

  return {
    get state() {
      return state;
    },
    get results() {
      return results;
    },
    search,
    load(index) {
      const hit = hits.get(index) ?? ofThisSearch(client.load(index, index + 1)).then((found) => found?.[0]);
      hits.set(index, hit);
      return hit;
    },
    count: (facets) => ofThisSearch(client.count(facets)),
    on: (event, listener) => events.addEventListener(event, listener),
  };

  async function search(next: SearchState): Promise<void> {
    state = next;
    emit('search');
    try {
      const found = isIdle(next) ? undefined : await client.find(next);
      const first = found ? await client.load(0, pageSize) : [];
      if (state !== next) return;
      results = found;
      hits = new Map(first.map((hit, index) => [index, Promise.resolve(hit)]));
      emit('results');
    } catch {
      if (state === next) emit('failure');
    }
  }

  async function ofThisSearch<Result>(asked: Promise<Result>): Promise<Result | undefined> {
    const own = state;
    try {
      const result = await asked;
      return own === state ? result : undefined;
    } catch {
      if (own === state) emit('failure');
      return undefined;
    }
  }
}
