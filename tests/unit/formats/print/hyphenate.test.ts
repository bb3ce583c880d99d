import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphenate } from '../../../../src/formats/print/hyphenate.ts';

const shown = (text: string, language: string) => hyphenate(text, language).replaceAll('\u00ad', '|');

test.each([
  ['de', 'Verantwortung, „Beschäftigte“', 'Ver|ant|wor|tung, „Be|schäf|tig|te“'],
  ['de-CH', 'Verantwortung', 'Ver|ant|wor|tung'],
  ['en', 'conversation', 'con|ver|sa|tion'],
  ['fr', 'conversation', 'conver|sa|tion'],
  ['de', 'kurz und gut', 'kurz und gut'],
  ['de', 'https://verantwortung.example info@verantwortung.example', undefined],
  ['de', 'verantwortung.txt Verantwortung2', undefined],
  ['ja', 'conversation', undefined],
  ['xx', 'conversation', undefined],
])('in %s, %s can be parted where the language parts it', (language, text, expected = text) => {
  expect(shown(text, language)).toBe(expected);
});

test('nothing but soft hyphens comes in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('de', 'en', 'it'), (text, language) => {
      expect(hyphenate(text, language).replaceAll('\u00ad', '')).toBe(text.replaceAll('\u00ad', ''));
    }),
  );
});
