import { describe, expect, test } from 'vitest';
import { nothing, type SearchState } from '../../../../src/search/query/query-state.ts';
import { createEngine } from '../../../../src/search/worker/engine.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';
import { type FakeDocument, fakePagefind } from './fake-pagefind.ts';

const document = (
  id: string,
  content: string,
  kind: string,
  more: FakeDocument['filters'] = {},
): FakeDocument => ({
  ...{ id, content, meta: { title: id } },
  filters: { kind: [kind], ...more },
});

const documents = [
  document('a', 'der markt', 'Essay', {
    year: ['2025'],
    date: ['2025-03-01'],
    number: ['4'],
    topic: ['Geld'],
  }),
  document('b', 'der markt ruft', 'Essay', { year: ['2026'], date: ['2026-01-01'], number: ['12'] }),
  document('c', 'ein markt', 'Begriff', { topic: ['Geld'] }),
  document('thesis-4', 'vier', 'These', { date: ['1999-01-01'], number: ['4'] }),
  document('d', 'eine kuh', 'Essay', { topic: ['Vieh'] }),
];

/** An engine over them; `broken` says that a part of the index could not be loaded. */
function engine({ broken = false, words = ['markt', 'kuh'] } = {}) {
  const asked: string[] = [];
  const loader = {
    fetch: async (address: unknown) => {
      asked.push(String(address));
      return Response.json(words);
    },
    check: () => {
      if (broken) throw new Error('a part is missing');
    },
  };
  const names = { item: ['These', 'Thesen'], term: 'Begriff', conversation: 'Gespräch' };
  const parts = { pagefind: fakePagefind(documents), loader, language: searchLanguageOf('de'), names };
  const made = createEngine({ ...parts, words: '/words.json' });
  return {
    ...made,
    asked,
    /** What a search finds, best first, by title. */
    async titles(query: string, more: Partial<SearchState> = {}) {
      const { total } = await made.find({ ...nothing, query, ...more });
      const hits = await made.load(0, total);
      return hits.map(({ title }) => title.map(({ text }) => text).join(''));
    },
  };
}

describe('a search', () => {
  test('without a word gives everything, narrowed by what is chosen', async () => {
    expect(await engine().titles('')).toHaveLength(5);
    expect(await engine().titles('', { chosen: { topic: 'Geld' } })).toEqual(['a', 'c']);
    expect(await engine().titles('', { chosen: { topic: 'Geld', kind: 'Essay' } })).toEqual(['a']);
  });

  test('gives definitions first, where texts are as much about it', async () => {
    expect(await engine().titles('Markt')).toEqual(['c', 'a', 'b']);
  });

  test('for the number of an item gives the item, then what is about it', async () => {
    expect(await engine().titles('These 4')).toEqual(['thesis-4', 'a']);
  });

  test('can be ordered by day, newest first, or by number, lowest first', async () => {
    const ordered = (order: SearchState['order']) =>
      engine().titles('Markt', { order, chosen: { kind: 'Essay' } });
    expect(await ordered('date')).toEqual(['b', 'a']);
    expect(await ordered('number')).toEqual(['a', 'b']);
  });

  test('is answered by the entry of the glossary that a question names, and by nothing else that is called so', async () => {
    const find = async (query: string) => (await engine().titles(query))[0];
    expect(await find('Was ist ein Markt?')).toBe('c');
  });
});

describe('the results', () => {
  test('say how many there are, how many of them hold every word, and of which kinds they are', async () => {
    const find = (query: string) => engine().find({ ...nothing, query });
    expect(await find('Markt')).toMatchObject({
      ...{ total: 3, complete: 3, counts: { kind: { Essay: 2, Begriff: 1 } }, suggestions: [] },
    });
    expect(await find('Markt Kuh')).toMatchObject({ total: 1, complete: 0, counts: { kind: { Essay: 1 } } });
  });

  test('count the values of a chosen facet as if it were not chosen', async () => {
    const { counts } = await engine().find({ ...nothing, chosen: { topic: 'Geld' } });
    expect(counts).toEqual({ kind: { Essay: 1, Begriff: 1 }, topic: { Geld: 2, Vieh: 1 } });
  });

  test('are loaded from one place up to before another', async () => {
    const { find, load } = engine();
    await find({ ...nothing, query: '' });
    expect((await load(1, 3)).map(({ url }) => url)).toEqual(['/b/', '/c/']);
  });

  test('suggest other words where one stands nowhere, and load the list of words only then', async () => {
    const { find, asked } = engine();
    expect((await find({ ...nothing, query: 'Markt' })).suggestions).toEqual([]);
    expect(asked).toEqual([]);
    expect((await find({ ...nothing, query: 'Marktt' })).suggestions).toEqual(['markt']);
    expect(asked).toEqual(['/words.json']);
  });

  test('fail where a part of the index is missing: they would not be whole', async () => {
    const { preload, find, count, load } = engine({ broken: true });
    for (const asked of [preload(), find(nothing), count(['topic']), load(0, 1)])
      await expect(asked).rejects.toThrow('a part is missing');
  });
});
