import { expect, test } from 'vitest';
import { createFiller, nestQuotes } from '../../../src/i18n/fill.ts';

test.each([
  ['de', 'Gespräch zu „{title}“, Seite 2', 'Ziel „X“', 'Gespräch zu „Ziel ‚X‘“, Seite 2'],
  ['de', 'Gespräch zu {title}', 'Ziel „X“', 'Gespräch zu Ziel „X“'],
  ['en', 'Talk about “{title}”', 'The “X” aren’t', 'Talk about “The ‘X’ aren’t”'],
  ['it', 'Su «{title}»', 'Il «X»', 'Su «Il “X”»'],
])('a title between quotation marks has inner ones in it (%s): %s', (locale, pattern, title, expected) => {
  expect(createFiller(locale).fill(pattern, { title })).toBe(expected);
});

test('a text between other signs stays as it is', () => {
  expect(nestQuotes('a (b) „c“', '(', ')')).toBe('a (b) „c“');
  expect(nestQuotes('„c“', '', '')).toBe('„c“');
});
