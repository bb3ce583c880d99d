import { expect, test } from 'vitest';
import { cleanText, isVisible } from '../../../../src/series/text/strings.ts';

test.each([
  ['bidi controls', 'a\u202eb\u2066c', 'abc'],
  ['invisible characters', 'a\u200bb\ufeffc\u{e0041}d', 'abcd'],
  ['control characters', 'a\u0007b\u009fc\td\n', 'abc\td\n'],
  ['halves of characters', 'a\ud800b', 'a\ufffdb'],
  ['towers of combining marks', `a${'\u0301'.repeat(20)}b`, `a${'\u0301'.repeat(6)}b`],
  ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
])('%s are taken out of a text', (_, text, expected) => {
  expect(cleanText(text)).toBe(expected);
});

test('joiners of emoji and of scripts stay', () => {
  expect(cleanText('👨‍👩‍👧 क्‍ष می‌خواهم')).toBe('👨‍👩‍👧 क्‍ष می‌خواهم');
});

test.each([
  ['a blank', ' \t\u00a0'],
  ['a control', '\u0007'],
  ['a mark alone', '\u0301'],
  ['a filler of Hangul', '\u3164'],
  ['an empty pattern of Braille', '\u2800'],
])('%s cannot be seen', (_, text) => {
  expect(isVisible(text)).toBe(false);
  expect(isVisible(`${text}ä`)).toBe(true);
});
