import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/query/terms.ts';
import { createWordIndex } from '../../../../src/search/worker/word-index.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';
import { fakePagefind } from './fake-pagefind.ts';

const language = searchLanguageOf('de');

/** Asks an index of texts of one word each; the answer to a query of one word says how each text is found. */
function index(...words: readonly string[]) {
  const { find } = createWordIndex(
    fakePagefind(words.map((word) => ({ id: word, content: word }))),
    language,
  );
  return async (query: string): Promise<string[]> => {
    const [term] = parseQuery(query, language).terms;
    if (!term) throw new Error(`${query} is no word`);
    return Array.from(await find(term), ([word, { kind }]) => `${kind} ${word}`);
  };
}

describe('a word is found', () => {
  test('as it stands, and in what begins with it', async () => {
    const find = index('markt', 'marktplatz', 'mark');
    expect(await find('Markt')).toEqual(['exact markt', 'longer marktplatz']);
  });

  test('in its other forms, and in what begins like it', async () => {
    const find = index('schrift', 'schriften', 'schriftlich');
    expect(await find('Schriften')).toEqual(['exact schriften', 'form schrift', 'akin schriftlich']);
  });

  test('in its other forms alone where its stem is so short that too much begins with it', async () => {
    const find = index('tag', 'tage', 'tagung');
    expect(await find('Tagen')).toEqual(['form tag', 'form tage']);
  });

  test('in a text that is as much about it as the best of its longer words says', async () => {
    const scores = new Map([
      ['schriften', 2],
      ['schrift', 1],
    ]);
    const score = async (best: Map<string, number>) => {
      const search = async (term: string | null) => ({
        filters: {},
        results: [...best].flatMap(([word, score]) =>
          term === word ? [{ id: 'a', score, words: [0], data: () => Promise.reject(term) }] : [],
        ),
      });
      const { find } = createWordIndex({ ...fakePagefind([]), search }, language);
      const [term] = parseQuery('Schriften', language).terms;
      return term && (await find(term)).get('a')?.score;
    };
    expect(await score(scores)).toBe(2);
    expect(await score(new Map([...scores, ['schrift', 3]]))).toBe(3);
  });

  test('nowhere where no text holds anything of it but its beginning', async () => {
    expect(await index('mark')('marktplatz')).toEqual([]);
  });

  test('as it may have been meant by readers without its letters, and only then', async () => {
    const find = index('märz', 'ändern', 'andern');
    expect(await find('Maerz')).toEqual(['exact märz']);
    expect(await find('Marz')).toEqual(['exact märz']);
    expect(await find('andern')).toEqual(['exact andern']);
    expect(await index('märz', 'maerz')('Maerz')).toEqual(['exact maerz']);
  });
});
