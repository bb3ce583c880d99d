import { expect, test } from 'vitest';
import { createFiller, quote } from '../../../src/i18n/fill.ts';
import { typographyOf } from '../../../src/series/languages/index.ts';

test.each([
  ['de', 'Gespräch zu „{title}“, Seite 2', 'Ziel „X“', 'Gespräch zu „Ziel ‚X‘“, Seite 2'],
  ['de', 'Gespräch zu {title}', 'Ziel „X“', 'Gespräch zu Ziel „X“'],
  ['en', 'Talk about “{title}”', 'The “X” aren’t', 'Talk about “The ‘X’ aren’t”'],
  ['it', 'Su «{title}»', 'Il «X»', 'Su «Il “X”»'],
  ['fr', 'Sur «\u202f{title}\u202f» : suite', 'Le «\u202fX\u202f»', 'Sur «\u202fLe “X”\u202f» : suite'],
])('a title between quotation marks has inner ones in it (%s): %s', (locale, pattern, title, expected) => {
  expect(createFiller(locale, typographyOf(locale)).fill(pattern, { title })).toBe(expected);
});

test.each([
  ['de', 'Ziel „X“', '„Ziel ‚X‘“'],
  ['fr', 'Le «\u202fX\u202f»', '«\u202fLe “X”\u202f»'],
  ['ja', 'X', '“X”'],
])('a quotation has the marks and spaces of its language (%s)', (tag, text, expected) => {
  expect(quote(text, typographyOf(tag))).toBe(expected);
});
