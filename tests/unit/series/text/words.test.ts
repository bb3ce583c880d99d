import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWordsIn } from '../../../../src/series/languages/scripts.ts';
import { shorten } from '../../../../src/series/text/words.ts';

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

test('words are counted where no spaces stand between them, too', () => {
  const counts = [
    ['市場では人々が値段を尋ねる。', 'ja'],
    ['Märkte sind Gespräche', 'de'],
    ['السوق يتكلم', 'ar'],
  ] as const;
  expect(counts.map(([text, tag]) => countWordsIn(text, tag))).toEqual([7, 3, 2]);
});
