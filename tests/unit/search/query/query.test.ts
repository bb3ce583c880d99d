import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuery, itemNumber, longestQuery } from '../../../../src/search/query/query.ts';

describe('a query', () => {
  test.each([
    ['12', 12],
    ['#12', 12],
    ['These 12', 12],
    ['these12', 12],
    ['Thesen 12', 12],
    ['12. These', 12],
    ['Nr. 7', 7],
    ['  # 7 ', 7],
    ['999999', 999_999],
  ])('%j asks for an item by its number', (query, number) => {
    expect(itemNumber(query, ['These', 'Thesen'])).toBe(number);
  });

  test.each(['These', '1000000', '12 Regeln', '1999 und später', 'Rule 12', '#', '', '12,5'])(
    '%j does not',
    (query) => {
      expect(itemNumber(query, ['These', 'Thesen'])).toBeUndefined();
    },
  );

  test('knows other series by what their items are called', () => {
    expect(itemNumber('Artikel 1', ['Artikel', 'Artikel'])).toBe(1);
    expect(itemNumber('rule 3', ['Rule', 'Rules'])).toBe(3);
  });

  test.each([
    ['  zwei \n\t Wörter ', 'zwei Wörter'],
    ['\u202eabc\u2066', 'abc'],
    ['lone \ud800 surrogate', 'lone surrogate'],
    ['nul\u0000', 'nul'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('%j is cleaned to what a reader sees', (query, clean) => {
    expect(cleanQuery(query)).toBe(clean);
  });

  test('is always well-formed, bounded and clean already once cleaned', () => {
    fc.assert(
      fc.property(fc.uint16Array({ maxLength: 300 }), (units) => {
        const text = String.fromCharCode(...units);
        const clean = cleanQuery(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.length).toBeLessThanOrEqual(longestQuery);
        expect(cleanQuery(clean)).toBe(clean);
      }),
      { numRuns: 50 },
    );
  });
});
