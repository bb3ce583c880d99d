import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWordsIn } from '../../../../src/series/languages/scripts.ts';
import { countWords, shorten, shortenGraphemes } from '../../../../src/series/text/words.ts';

describe('a text that is too long', () => {
  test('ends between two words, with an ellipsis', () => {
    expect(shorten('Märkte sind Gespräche', 14, 'de')).toBe('Märkte sind…');
    expect(shorten('Märkte sind Gespräche', 21, 'de')).toBe('Märkte sind Gespräche');
  });

  test('is never longer than its limit, and the beginning of what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const short = shorten(text, limit, 'de');
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

test('a text is cut behind as many characters as readers see, between words where it can be', () => {
  const accented = 'e\u0301';
  expect(shortenGraphemes(`Ja ${accented} nein`, 4, 'de')).toBe(`Ja…`);
  expect(shortenGraphemes(accented.repeat(3), 2, 'de')).toBe(`${accented.repeat(2)}…`);
  expect(shortenGraphemes(accented.repeat(2), 2, 'de')).toBe(accented.repeat(2));
});

test.each([
  ['Don’t stop: it-s 2 o’clock!', 5],
  ['’s -- a', 2],
  ['𝒜𝒷 c', 2],
  ['', 0],
])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('words are counted where no spaces stand between them, too', () => {
  const counts = [
    ['市場では人々が値段を尋ねる。', 'ja'],
    ['Märkte sind Gespräche', 'de'],
    ['السوق يتكلم', 'ar'],
  ] as const;
  expect(counts.map(([text, tag]) => countWordsIn(text, tag))).toEqual([7, 3, 2]);
});
