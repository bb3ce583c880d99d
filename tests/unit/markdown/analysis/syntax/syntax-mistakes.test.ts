import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairSyntax } from '../../../../../src/markdown/analysis/syntax/syntax-mistakes.ts';

const placesIn = (source: string) =>
  repairSyntax(source).mistakes.map(({ line, column }) => `${line}:${column}`);

describe('the mistakes in the syntax of a text', () => {
  test('are found in one run, each where it begins', () => {
    const source = `Zeile</br> und <br> und <img src="x">.

<!-- a comment -->

{{< youtube abc >}} und {% post_url x %}

Ein Wert {a und <3.

<https://x.example> und {a b}
`;
    const { mistakes, repaired } = repairSyntax(source);
    expect(mistakes.map(({ line, column, instead }) => `${line}:${column} ${instead}`)).toEqual([
      '1:6 Write <br />.',
      '1:16 Write <br />.',
      '1:25 Write <img src="x" />.',
      '3:1 Write a comment as {/* a comment */}.',
      expect.stringMatching(/^5:1 A shortcode belongs to another program/),
      expect.stringMatching(/^5:25 A shortcode belongs to another program/),
      '7:10 undefined',
      '7:17 undefined',
      '9:1 Write an address as [text](https://…).',
      '9:25 undefined',
    ]);
    expect(repaired).toContain('Ein Wert  a und  3.');
  });

  test('do not count twice where an opening tag is broken and its closing tag is not', () => {
    expect(placesIn('<Quote cite=abc>x</Quote>')).toEqual(['1:1']);
    expect(placesIn('<details><summary>x</summary>\n\ntext\n</details>')).toEqual(['1:1']);
  });

  test('take the attributes of a broken component along, whose marks are no quotations', () => {
    const { repaired } = repairSyntax('Text <Figure src="a", alt=”b” />, mehr.');
    expect(repaired).toBe(`Text${' '.repeat(28)}, mehr.`);
  });

  test('are none in a text that has none, which stays as it is', () => {
    const source = 'Ein *Text* mit {1 + 1} und <br />.\n';
    expect(repairSyntax(source)).toEqual({ mistakes: [], repaired: source });
  });

  test('leave every other character where it was', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '<',
      '>',
      '{',
      '}',
      '<br>',
      '</b>',
      '<b>',
      '<!--',
      '-->',
      '{{<',
      '>}}',
      '{%',
      '%}',
      '`',
      '*',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const source = parts.join('');
        const { repaired } = repairSyntax(source);
        if (repaired === undefined) return;
        expect(repaired).toHaveLength(source.length);
        for (const [index, character] of [...repaired].entries())
          expect([source[index], ' ']).toContain(character);
      }),
    );
  });
});
