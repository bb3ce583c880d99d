import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchMessages } from '../../../src/i18n/search.ts';
import {
  cleanQuery,
  isNear,
  itemNumber,
  longestQuery,
  matches,
  wordsOf,
} from '../../../src/search/query/query.ts';
import { isIdle, readState, writeState } from '../../../src/search/query/query-state.ts';
import { readPassages } from '../../../src/search/worker/excerpts.ts';
import { countWordFrequencies, mostUsed } from '../../../src/series/search/word-frequencies.ts';

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

describe('the address of a search', () => {
  const { parameters } = searchMessages.de;

  test('says everything in the language of the page', () => {
    const state = { query: 'Märkte', chosen: { kind: 'Essay', year: '2026' }, order: 'date' as const };
    const address = writeState(state, parameters);
    expect(address).toBe('?q=M%C3%A4rkte&art=Essay&jahr=2026&sortierung=date');
    expect(readState(address, parameters)).toEqual(state);
  });

  test('says nothing where nothing is searched for', () => {
    const state = readState('?q=%20&art=&sortierung=%3Cscript%3E', parameters);
    expect(isIdle(state)).toBe(true);
    expect(writeState(state, parameters)).toBe('');
  });
});

describe('the passages of a page', () => {
  const words = [
    'Titel',
    'und',
    'Anfang',
    ...Array.from({ length: 60 }, (_, at) => `w${at}`),
    'Kundengespräche,',
    'Ende',
  ];
  const page = {
    content: words.join(' '),
    anchors: [
      { element: 'h2', id: 'eins', text: 'Eins', location: 10 },
      { element: 'p', id: 'p-1', text: 'Absatz', location: 30 },
      { element: 'h2', id: 'zwei', text: 'Zwei', location: 50 },
    ],
    meta: { title: 'Titel' },
  };

  test('lie in sections, with their anchor; paragraphs are none', () => {
    const { passages } = readPassages({ ...page, locations: [33, 64] }, ['w30', 'ende']);
    expect(passages.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['eins', 'Eins'],
      ['zwei', 'Zwei'],
    ]);
  });

  test('mark a compound that was found by its part, without the comma', () => {
    const { best, passages } = readPassages({ ...page, locations: [] }, ['gesprach']);
    expect(best.filter(({ hit }) => hit)).toEqual([{ text: 'Kundengespräche', hit: true }]);
    expect(passages).toHaveLength(1);
  });

  test('are cut between words, with a sign where text was cut', () => {
    const { best } = readPassages({ ...page, locations: [25] }, ['w22']);
    const text = best.map((piece) => piece.text).join('');
    expect(text).toMatch(/^… w\d+ .* w\d+ …$/);
    expect(text.replaceAll('… ', '').replaceAll(' …', '')).toBe(words.slice(19, 47).join(' '));
  });
});

test('words to suggest are those that are used most, wherever they stand', () => {
  const texts = ['Markt und Gespräch', 'Markt markt', 'Gespräch Markt Rand'];
  expect(mostUsed(countWordFrequencies(texts), 2)).toEqual(['gespräch', 'markt']);
});
