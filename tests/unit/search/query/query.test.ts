import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanQuery,
  isNear,
  itemNumber,
  longestQuery,
  matches,
  withoutStopWords,
  wordsOf,
} from '../../../../src/search/query/query.ts';

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
  ])('%j asks for an item by its number', (query, number) => {
    expect(itemNumber(query, ['These', 'Thesen'])).toBe(number);
  });

  test.each(['These', '12 Regeln', '1999 und später', 'Rule 12', '#', '', '12,5'])('%j does not', (query) => {
    expect(itemNumber(query, ['These', 'Thesen'])).toBeUndefined();
  });

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

  test('of nothing but signs has no words', () => {
    expect(wordsOf('?! – …')).toEqual([]);
  });
});

describe('a word of a text', () => {
  test.each([
    ['Märkte,', 'Maerkten'],
    ['Märkten', 'markt'],
    ['Straßen', 'Strasse'],
    ['„Gesprächskultur“', 'Gespräch'],
    ['Kundengespräche', 'Gespräch'],
    ['conversations', 'conversation'],
  ])('%s is marked for %s', (word, query) => {
    const [queried = ''] = wordsOf(query);
    expect(matches(word, queried)).toBe(true);
  });

  test.each([
    ['in', 'Insel'],
    ['Block', 'Blockchain'],
    ['Turm', 'Tor'],
  ])('%s is not taken for %s', (word, query) => {
    const [queried = ''] = wordsOf(query);
    expect(isNear(word, queried)).toBe(false);
  });
});

describe('a question', () => {
  test('is searched for without its smallest words', () => {
    expect(withoutStopWords('Was ist eine Blogroll?', 'de')).toBe('Blogroll?');
    expect(withoutStopWords('what is a filter bubble', 'en')).toBe('filter bubble');
  });

  test('in quotation marks keeps all of them', () => {
    expect(withoutStopWords('"Was ist das"', 'de')).toBe('"Was ist das"');
    expect(withoutStopWords('wo steht "der Markt"', 'de')).toBe('wo steht "der Markt"');
  });

  test('of nothing but such words is searched for as it is', () => {
    expect(withoutStopWords('wer ist das', 'de')).toBe('wer ist das');
  });
});
