import { describe, expect, test } from 'vitest';
import { readInlineText } from '../../../../../src/markdown/analysis/markup/inline-text.ts';

const read = (source: string) => readInlineText(source, 'de');
const markup = (source: string) =>
  read(source).markup.map(({ kind, found, index }) => `${kind} ${index} ${found}`);

describe('a text of one line', () => {
  test.each([
    ['nur Text, "so"', 'nur Text, „so“', undefined],
    ['"*Nie*" und **`x "y"`**', '„Nie“ und x "y"', '„<em>Nie</em>“ und <strong><code>x "y"</code></strong>'],
    ['AT&T, a < b, R&D [1]', 'AT&T, a < b, R&D [1]', undefined],
    ['snake_case, 2 * 3 * 4', 'snake_case, 2 * 3 * 4', undefined],
    ['\\*so\\*, \\`so\\`', '*so*, `so`', undefined],
    ['# `1` von 2', '# 1 von 2', '# <code>1</code> von 2'],
    ['`a < b`', 'a < b', '<code>a &#x3C; b</code>'],
    ['eine\n  *zweite* Zeile', 'eine zweite Zeile', 'eine <em>zweite</em> Zeile'],
  ])('is read with its markup and without: %j', (source, text, html) => {
    expect(read(source)).toMatchObject({ text, html });
  });

  test.each([
    '# 1 von 2',
    '1. Teil',
    '- so',
    '> so',
    '    so',
    '| a |',
    '[x]: y',
    '~2012~ https://a.example',
  ])('is no block of Markdown, however it begins: %j', (source) => {
    expect(read(source)).toMatchObject({ text: source, html: undefined, markup: [] });
  });

  test.each([
    ['<b>fett</b>', ['tag 0 <b>', 'tag 7 </b>']],
    ['A&nbsp;B &amp; `&nbsp;`', ['entity 1 &nbsp;', 'entity 9 &amp;', 'code 15 `&nbsp;`']],
    ['[x](https://a.example) ![y](z)', ['link 0 [x](https://a.example)', 'image 23 ![y](z)']],
    ['*a* `b`', ['emphasis 0 *a*', 'code 4 `b`']],
    ['<https://a.example>', ['link 0 <https://a.example>']],
  ])('says what is more than text: %j', (source, expected) => {
    expect(markup(source)).toEqual(expected);
  });

  test('says which marks could not be set, also beside markup', () => {
    expect(read('Ein 15" Monitor').undecided).toEqual([6]);
    expect(read('*Ein* 15" Monitor').undecided).toEqual([8]);
  });
});
