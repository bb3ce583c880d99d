import { expect, test } from 'vitest';
import { compareWords } from '../../../src/i18n/compare-words.ts';

test('what is the same as in English is named, but for signs and placeholders', () => {
  const { same } = compareWords({
    menu: 'Menu',
    essay: 'Esej',
    elsewhere: '→ {n} to other parts',
    cutExcerpt: '[…]',
  });
  expect(same).toEqual(['menu', 'elsewhere']);
});

test('buttons are named that are much longer than in English, and no sentences', () => {
  const { long } = compareWords({
    joinIn: 'Dołącz do rozmowy teraz',
    noEssays: 'W tej serii nie ma jeszcze żadnych esejów.',
    search: { close: 'Zamknij', submit: 'Wyszukiwanie' },
  });
  expect(long).toEqual(['joinIn', 'search.submit']);
});
