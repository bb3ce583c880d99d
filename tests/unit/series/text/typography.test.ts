import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setTypography } from '../../../../src/series/text/typography.ts';

describe('quotation marks', () => {
  test.each([
    ['"Wort"', '„Wort“', '“Wort”'],
    ['("Wort") und "Wort".', '(„Wort“) und „Wort“.', '(“Wort”) und “Wort”.'],
    ['"Wort"-Kompositum, Nicht-"Wort"', '„Wort“-Kompositum, Nicht-„Wort“', '“Wort”-Kompositum, Nicht-“Wort”'],
    ['das "A"/"B" –"ja"–', 'das „A“/„B“ –„ja“–', 'das “A”/“B” –“ja”–'],
    ['"Ja", sagte er, "nein."', '„Ja“, sagte er, „nein.“', '“Ja”, sagte er, “nein.”'],
    ['"…" und "?"', '„…“ und „?“', '“…” und “?”'],
    ["\"'Erst' und 'letzt'\"", '„‚Erst‘ und ‚letzt‘“', '“‘Erst’ und ‘letzt’”'],
    ["'Wort'", '‚Wort‘', '‘Wort’'],
    ['»"x"« „schon“', '»„x“« „schon“', '»“x”« „schon“'],
  ])('%s', (text, german, english) => {
    expect([setTypography(text, 'de'), setTypography(text, 'en')]).toEqual([german, english]);
  });
});

describe('the apostrophe', () => {
  test.each([
    ["Wie geht's? L'Oréal, Ku'damm", 'Wie geht’s? L’Oréal, Ku’damm'],
    ["Hans' Auto", 'Hans’ Auto'],
    ["'s ist so, und 'ne Frage", '’s ist so, und ’ne Frage'],
    ["die '68er und '99: 'gut'", 'die ’68er und ’99: ‚gut‘'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["'tis the kids' toy", '’tis the kids’ toy'],
    ["'I don't know'", '‚I don’t know‘'],
  ])('%s', (text, expected) => {
    expect(setTypography(text, 'de')).toBe(expected);
  });
});

test('a day stays with its month', () => {
  expect(setTypography('am 9. August 2022, im März 2020, 5. Kapitel', 'de')).toBe(
    'am 9.\u00a0August 2022, im März 2020, 5. Kapitel',
  );
  expect(setTypography('on 9 August 2022, on May 31, in May 2020', 'en')).toBe(
    'on 9\u00a0August 2022, on May\u00a031, in May 2020',
  );
});

test('a number stays with its unit, a paragraph sign with its number', () => {
  expect(setTypography('97,1 % und 20 € nach § 5 in 2 Jahren', 'de')).toBe(
    '97,1\u00a0% und 20\u00a0€ nach §\u00a05 in 2 Jahren',
  );
});

describe('for any text', () => {
  const text = fc
    .array(fc.constantFrom('"', "'", ' ', 'a', 'ß', '\ufffc', '-', '(', ')', '.', '3', '%', '😀'))
    .map((parts) => parts.join(''));

  test('characters are replaced one for one, so that positions stay', () => {
    fc.assert(fc.property(text, (before) => setTypography(before, 'de').length === before.length));
  });

  test('setting twice changes nothing more', () => {
    fc.assert(
      fc.property(text, (before) => {
        const once = setTypography(before, 'en');
        expect(setTypography(once, 'en').replaceAll(/["']/g, '')).toBe(once.replaceAll(/["']/g, ''));
      }),
    );
  });
});
