import { describe, expect, test } from 'vitest';
import { read } from '../../sample.ts';

const found = (text: string) =>
  read(text).literalBraces.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('braces that compute nothing are found', () => {
  test.each([
    ['a list', 'The set {1, 2} and', ['1:9 1, 2']],
    ['figures', '$x_{1}$ \\frac{1}{2}', ['1:4 1', '1:14 1', '1:17 2']],
    ['names that nothing exports', 'x_{max} {n+1} {a.b}', ['1:3 max', '1:9 n+1', '1:15 a.b']],
    [
      'what every program has',
      '{undefined} {Infinity} {Math.PI} {Set}',
      ['1:1 undefined', '1:13 Infinity', '1:24 Math.PI', '1:34 Set'],
    ],
    ['nothing', 'the empty set {} or { }', ['1:15 ', '1:21  ']],
    ['a list of names that are exported', 'export const a = 1, b = 2\n\nThe set {a, b}', ['3:9 a, b']],
    ['a word in quotation marks', 'The set {"a"}', ['1:9 "a"']],
    [
      'an array, an object, a pattern',
      '{[1]} {{a: 1}} {/x/} {-1} {`a`} {/-/}',
      ['1:1 [1]', '1:7 {a: 1}', '1:16 /x/', '1:22 -1', '1:27 `a`', '1:33 /-/'],
    ],
    ['a block', 'Text\n\n{\n1\n}', ['3:1 \n1\n']],
    ['inside a component', '<Aside>\n\nThe set {1}\n\n</Aside>', ['3:9 1']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('braces that compute something are left', () => {
  test.each([
    ['what the text exports', 'export const year = 1999\n\n{year} {year + 1} {[year]}'],
    ['what it takes apart', 'export const { a, b: [c] } = { a: 1, b: [2] }\n\n{a} {c}'],
    ['a call', '{Math.max(1, 2)} {new Date().getFullYear()}'],
    ['a tag', '{<b>x</b>}'],
    ['a comment', '{/* 1, 2 */}'],
    ['a space or a character of JSX', '{" "} {"{"}'],
    ['what a component is given', '<Own data={[1, 2]} {...{ a: 1 }} />'],
    ['what a style sheet is written in', '<style>{`p { color: red }`}</style>'],
    ['what is escaped or code', '\\{1, 2} `{1, 2}`'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
