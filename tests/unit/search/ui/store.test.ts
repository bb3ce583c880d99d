import { describe, expect, test } from 'vitest';
import { nothing, type SearchState } from '../../../../src/search/query/query-state.ts';
import { createStore } from '../../../../src/search/ui/store.ts';
import type { SearchClient } from '../../../../src/search/ui/worker-client.ts';
import type { FacetCounts, SearchResults } from '../../../../src/search/worker/engine.ts';
import type { SearchHit } from '../../../../src/search/worker/hit.ts';

const results = (total: number): SearchResults => ({
  total,
  complete: total,
  counts: {},
  suggestions: [],
});

const hit = (title: string): SearchHit => ({
  url: `/${title}/`,
  title: [{ text: title, hit: false }],
  kind: 'Essay',
  numbers: [],
  date: undefined,
  lead: [],
  passages: [],
  reasons: [],
  missing: [],
});

const stateFor = (query: string): SearchState => ({ ...nothing, query });

/** A client that finds as many results as the query has letters, and loads any of them. */
function client(own: Partial<SearchClient> = {}): SearchClient {
  return {
    preload: async () => {},
    find: async ({ query }) => results(query.length),
    count: async () => ({}),
    load: async (from, to) => Array.from({ length: to - from }, (_, index) => hit(`${from + index}`)),
    ...own,
  };
}

function watch(store: ReturnType<typeof createStore>): string[] {
  const events: string[] = [];
  for (const event of ['search', 'results', 'failure'] as const) store.on(event, () => events.push(event));
  return events;
}

describe('the store of the search', () => {
  test('tells of a search and of its results, whose first are loaded by then', async () => {
    let loaded = 0;
    const store = createStore(
      client({
        load: async (from, to) => {
          loaded += 1;
          return [hit(`${from}-${to}`)];
        },
      }),
    );
    const events = watch(store);
    await store.search(stateFor('four'));
    expect(events).toEqual(['search', 'results']);
    expect(store.results?.total).toBe(4);
    expect((await store.load(0))?.url).toBe('/0-3/');
    expect(loaded).toBe(1);
  });

  test('has no results where nothing is searched for, and asks nobody', async () => {
    const store = createStore(client({ find: () => Promise.reject(new Error('asked')) }));
    const events = watch(store);
    await store.search(nothing);
    expect(events).toEqual(['search', 'results']);
    expect(store.results).toBeUndefined();
  });

  test('keeps to the last search, however late the one before ends', async () => {
    const slow = Promise.withResolvers<SearchResults>();
    const store = createStore(
      client({ find: ({ query }) => (query === 'slow' ? slow.promise : Promise.resolve(results(1))) }),
    );
    const events = watch(store);
    const first = store.search(stateFor('slow'));
    await store.search(stateFor('fast'));
    slow.resolve(results(99));
    await first;
    expect(store.results?.total).toBe(1);
    expect(events).toEqual(['search', 'search', 'results']);
  });

  test('tells of a failure, also of one result that cannot be loaded', async () => {
    const store = createStore(
      client({
        load: async (from) => {
          if (from > 0) throw new Error('gone');
          return [hit('first')];
        },
      }),
    );
    const events = watch(store);
    await store.search(stateFor('four'));
    expect(await store.load(3)).toBeUndefined();
    expect(events).toEqual(['search', 'results', 'failure']);
  });

  test('counts the values of facets in the last search alone', async () => {
    const slow = Promise.withResolvers<FacetCounts>();
    const store = createStore(client({ count: () => slow.promise }));
    await store.search(stateFor('one'));
    const before = store.count(['topic']);
    await store.search(stateFor('two'));
    const now = store.count(['topic']);
    slow.resolve({ topic: { Markt: 2 } });
    expect([await before, await now]).toEqual([undefined, { topic: { Markt: 2 } }]);
  });

  test('loads each result once', async () => {
    const asked: number[] = [];
    const store = createStore(
      client({
        load: async (from) => {
          asked.push(from);
          return [hit(`${from}`)];
        },
      }),
    );
    await store.search(stateFor('four'));
    await Promise.all([store.load(3), store.load(3)]);
    await store.load(3);
    expect(asked).toEqual([0, 3]);
  });
});
