import { expect, test } from 'vitest';
import { countWordFrequencies, mostUsed } from '../../../../src/series/search/word-frequencies.ts';

test('words to suggest are those that are used most, wherever they stand', () => {
  const texts = ['Markt und Gespräch', 'Markt markt', 'Gespräch Markt Rand'];
  expect(mostUsed(countWordFrequencies(texts, 'de'), 2)).toEqual(['gespräch', 'markt']);
});
