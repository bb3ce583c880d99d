import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typographyOf } from '../../../../../src/series/languages/index.ts';
import type { Typography } from '../../../../../src/series/text/typography/description.ts';
import { setQuotes } from '../../../../../src/series/text/typography/quotes.ts';

const [german, english] = [typographyOf('de'), typographyOf('en')];

describe('for any text', () => {
  const text = fc
    .array(fc.constantFrom('"', "'", ' ', 'a', 'ß', '\ufffc', '-', '(', ')', '.', '3', '%', '😀', '\u2029'))
    .map((parts) => parts.join(''));

  test('marks are replaced one for one, and nothing else is', () => {
    fc.assert(
      fc.property(text, (before) => {
        const after = setQuotes(before, german).text;
        expect(straighten(after, german)).toBe(before);
        expect(after).toHaveLength(before.length);
      }),
    );
  });

  test('each straight mark is either set or told', () => {
    fc.assert(
      fc.property(text, (before) => {
        const { text: after, undecided } = setQuotes(before, english);
        expect([...after.matchAll(/["']/g)].map(({ index }) => index)).toEqual(undecided);
      }),
    );
  });
});

/** Sentences with quotations in quotations, written with the marks of a language. */
function sentences(typography: Typography): fc.Arbitrary<string> {
  const word = fc.constantFrom('Wort', 'Licht', 'geht’s', '😀', '1984', 'Tür', '\ufffc', 'war');
  const gap = fc.constantFrom(' ', ', ', ' – ', ': ', '; ');
  const quoted = (kind: 'double' | 'single', depth: number): fc.Arbitrary<string> => {
    const inner =
      depth === 0 ? word : fc.oneof(word, quoted(kind === 'double' ? 'single' : 'double', depth - 1));
    const [open, close] = typography[kind];
    return fc
      .tuple(fc.array(fc.tuple(inner, gap), { maxLength: 3 }), inner, fc.constantFrom('', '.', '!', ' …'))
      .map(([parts, last, end]) => `${open}${parts.flat().join('')}${last}${end}${close}`);
  };
  const part = fc.oneof(word, quoted('double', 2), quoted('single', 1));
  const around = fc.constantFrom<[string, string]>(
    ['', ''],
    ['(', ')'],
    ['', ','],
    ['', '-Wort'],
    ['–', '–'],
  );
  return fc
    .array(
      fc.tuple(part, around).map(([each, [before, after]]) => `${before}${each}${after}`),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join(' '));
}

function straighten(text: string, { double, single }: Typography): string {
  const straight = (sign: string) =>
    double.includes(sign) ? '"' : [...single, '’'].includes(sign) ? "'" : sign;
  return text.replace(/[„“”‚‘’«»]/g, straight);
}

test.each(['de', 'en', 'es', 'fr', 'it', 'nl'])(
  'a text in “%s” whose marks are straightened gets them back',
  (tag) => {
    const typography = typographyOf(tag);
    fc.assert(
      fc.property(sentences(typography), (written) => {
        expect(setQuotes(straighten(written, typography), typography)).toEqual({
          text: written,
          undecided: [],
        });
      }),
    );
  },
);
