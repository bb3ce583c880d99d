import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableLine } from '../../../../src/formats/terminal/printable.ts';
import { anyCharacter } from '../../../setup/any-character.ts';

test.each([
  ['plain text, “quotes” and 😀', 'plain text, “quotes” and 😀'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;a title\u0007rest', 'rest'],
  ['\u001b]8;;https://a.example\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u009b31mred', 'red'],
  ['a\u0000b\u0008c\u007fd\u0085e', 'abcde'],
  ['right \u202eto left', 'right to left'],
  ['::error file=a.ts::wrong', ': :error file=a.ts::wrong'],
  ['one\n  ::set-output name=a::b', 'one\n  : :set-output name=a::b'],
  ['one\r::stop-commands::x', 'one\n: :stop-commands::x'],
  ['one\u2028::error::x', 'one\n: :error::x'],
  [':\u001b[0m:error::x', ': :error::x'],
  ['a ##[error]b #\u202e#[group]', 'a ## [error]b ## [group]'],
  ['std::vector', 'std::vector'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test('in one line nothing pretends to be another', () => {
  expect(printableLine(' one\n\n::error::two\t three ')).toBe('one : :error::two three');
});

test('whatever a server sends, no control, no escape sequence and no command is left', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\u001b',
      '[31m',
      ']0;',
      '\u0007',
      '::',
      'error',
      '##',
      '[',
      '\n',
      '\r',
      '\u202e',
      '\u009b',
      ':',
    ),
    fc.string({ unit: anyCharacter, maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = printable(pieces.join(''));
      expect(text.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(text).not.toMatch(/^\s*::|##\[/m);
    }),
    { numRuns: 300 },
  );
});
