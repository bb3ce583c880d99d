import { expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/query/terms.ts';
import { createMatcher } from '../../../../src/search/query/text-matches.ts';
import { readHit } from '../../../../src/search/worker/hit.ts';
import type { Fragment } from '../../../../src/search/worker/pagefind-types.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';

const language = searchLanguageOf('de');

/** What is shown of a document for a query. */
function hit(query: string, more: Partial<Fragment>) {
  const { terms } = parseQuery(query, language);
  const fragment = {
    url: '/a/',
    content: 'Text',
    meta: {},
    filters: {},
    anchors: [{ id: 'top', location: 0 }],
    ...more,
  };
  return readHit(fragment, createMatcher(terms, language), { terms: terms.length, missing: [] });
}

/** The reasons of a hit, with what was searched for in brackets. */
const reasons = (...input: Parameters<typeof hit>) =>
  hit(...input).reasons.map(
    ({ kind, text }) =>
      `${kind} ${text.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('')}`,
  );

test('a hit says why it is one where neither its title nor its text does', () => {
  const filters = { topic: ['Geld'], part: ['Anfang'], author: ['Anna Geld'] };
  expect(reasons('Geld', { filters, meta: { keywords: 'Zins, Geldpolitik' } })).toEqual([
    ...['topic [Geld]', 'author Anna [Geld]', 'keyword [Geldpolitik]'],
  ]);
  expect(reasons('Geld', { filters, content: 'Vom Geld' })).toEqual([]);
  expect(reasons('Geld', { filters, meta: { title: 'Geld' } })).toEqual([]);
});

test('a hit is called by its title, or else by its address', () => {
  expect(hit('Markt', { meta: { title: 'Der Markt' } }).title).toEqual([
    { text: 'Der ', hit: false },
    { text: 'Markt', hit: true },
  ]);
  expect(hit('Markt', {}).title).toEqual([{ text: '/a/', hit: false }]);
});

test('a hit has the day of its text; items of the source have none of their own', () => {
  const filters = { date: ['2026-01-01'], number: ['4', '12'], kind: ['Essay'] };
  expect(hit('x', { filters: { ...filters, year: ['2026'] } })).toMatchObject({
    ...{ date: '2026-01-01', numbers: [4, 12], kind: 'Essay' },
  });
  expect(hit('x', { filters }).date).toBeUndefined();
});
