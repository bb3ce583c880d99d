import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideTitle } from '../../../../src/components/text/divide-title.ts';
import { readLanguage } from '../../../../src/series/text/language.ts';

/** A title with its divisions as they would be seen: `=` in words of more than fourteen letters, `-` in others. */
function divided(title: string, language: string) {
  return divideTitle(title, readLanguage(language))
    .map(({ text, division }) => text + { 'long-word': '=', word: '-', none: '' }[division ?? 'none'])
    .join('');
}

describe('the words of a title are divided', () => {
  test.each([
    ['de', 'Organigramm, inzwischen', 'Orga-ni-gramm, inzwi-schen'],
    ['de', '„Aufmerksamkeitsökonomie“: wozu?', '„Auf=merk=sam=keits=öko=no=mie“: wozu?'],
    ['de-CH', 'Elfenbeinturm', 'Elfen-bein-turm'],
    ['en', 'Straightforwardness', 'Straight=for=ward=ness'],
    ['fr', 'Une conversation', 'Une conver-sa-tion'],
  ])('as %s divides them: %s', (language, title, expected) => {
    expect(divided(title, language)).toBe(expected);
  });

  test('but not where they are short, or nothing is known of their language', () => {
    expect(divided('Links statt Leitern', 'de')).toBe('Links statt Leitern');
    expect(divided('Fünfundneunzig', 'xx')).toBe('Fünfundneunzig');
  });

  test('and nothing is added to the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(
          divideTitle(title, 'de')
            .map(({ text }) => text)
            .join(''),
        ).toBe(title);
      }),
    );
  });
});
