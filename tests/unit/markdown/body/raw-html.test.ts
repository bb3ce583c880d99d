import { expect, test } from 'vitest';
import { analyzeBody } from '../../../../src/markdown/analysis/analyze.ts';
import { compileBody } from '../../../../src/markdown/body/compile.ts';
import { optionsFor, textIn } from '../sample.ts';

const options = optionsFor('en', 'md');
const analyze = (source: string) => analyzeBody(source, options);
const htmlOf = (source: string) => {
  const compiled = compileBody(source, { ...options, file: 'essays/a/en.md' });
  return 'html' in compiled ? compiled.html : compiled.code;
};
const leftOut = (source: string) =>
  analyze(source).leftOutHtml.map(
    ({ kind, tag, attribute, line, column }) => `${line}:${column} ${kind} ${attribute ?? tag}`,
  );

test.each([
  ['an expression', 'The set {1, 2} and {process.exit()}.', 'The set {1, 2} and {process.exit()}.'],
  ['an import', "import fs from 'node:fs'", 'import fs from ‘node:fs’'],
  ['an export', 'export const a = 1', 'export const a = 1'],
  ['a formula', 'Written $x_{1}$ or $\\frac{1}{2}$.', 'Written $x_{1}$ or $\\frac{1}{2}$.'],
  ['a comparison', 'Where 1 < 2 and 3 > 2', 'Where 1 < 2 and 3 > 2'],
])('%s in Markdown is text', (_, source, text) => {
  const { expressions, imports, exports } = analyze(source);
  expect({ text: textIn(source, options), expressions, imports, exports }).toEqual({
    ...{ text, expressions: [], imports: [], exports: [] },
  });
});

test.each([
  ['<kbd>Ctrl</kbd> H<sub>2</sub>O <mark>x</mark>', '<kbd>Ctrl</kbd> H<sub>2</sub>O <mark>x</mark>'],
  ['<details>\n<summary>S</summary>\n\nWith **mark**\n\n</details>', '<strong>mark</strong>'],
  ['<p id="own" align="center">x</p>', '<p id="own">'],
  ['a <!-- note --> b', 'a  b'],
  ['<b>\nloose\n</b>', '<b>\nloose\n</b>'],
])('HTML that says what something is stays: %s', (source, html) => {
  expect(htmlOf(source)).toContain(html);
  expect(leftOut(source)).toEqual([]);
});

test.each([
  '<p id="a" class="b" lang="en" dir="rtl" title="t">x</p>',
  '<blockquote cite="https://a.example/">x</blockquote>',
  '<p>x <del cite="https://a.example/" datetime="2026">y</del> <ins cite="https://a.example/" datetime="2026">z</ins></p>',
  '<p><q cite="https://a.example/">x</q> <time datetime="2026">y</time></p>',
  '<details open><summary>x</summary></details>',
  '<ol start="3" reversed><li value="4">x</li></ol>',
  '<table><colgroup span="2"><col span="1"></colgroup><tbody><tr><th colspan="2" rowspan="2" scope="row">x</th><td colspan="2" rowspan="2">y</td></tr></tbody></table>',
])('attributes that say something about their element stay: %s', (source) => {
  const attributes = (html: string) =>
    [...html.matchAll(/ ([a-z]+)(?:="[^"]*")?(?=[ >])/g)].map(([, name]) => name);
  expect(attributes(htmlOf(source))).toEqual(expect.arrayContaining(attributes(source)));
  expect(leftOut(source)).toEqual([]);
});

test.each([
  ['One.\n\n<script>alert(1)</script>', '3:1 tag script'],
  ['A <b onclick="x()">b</b>', '1:3 attribute onclick'],
  ['A <i style="color: red">b</i>', '1:3 attribute style'],
  ['<img src="./a.png" alt="A" srcset="b.png 2x">', '1:1 attribute srcset'],
  ['<iframe src="https://a.example"></iframe>', '1:1 tag iframe'],
  ['A List<String> of', '1:7 tag String'],
  ['A <Figure src="./a.png" alt="A">caption</Figure>', '1:3 tag Figure'],
  ['A <b>bold thing\n\nand on', '1:3 open b'],
  ['[^a] <b>into a note\n\n[^a]: and on', '1:6 open b'],
  ['[^a]<a href="b">\n\n[^a]: into a note', '1:5 open a'],
  ['<svg><a href="javascript:x()">a</a></svg>', '1:1 tag svg'],
])('HTML that does something, or nothing, is left out and told: %s', (source, told) => {
  expect(leftOut(source)).toEqual([told]);
  expect(htmlOf(source)).not.toMatch(
    /<script|onclick|style=|srcset|<iframe|<string|<figure|<svg|javascript/i,
  );
});

test('a link, an image and a heading in HTML are those of Markdown', () => {
  const { body, components } = analyze(
    '<h2>Part</h2>\n\n<a href="thesis:12">x</a> <img src="./a.png" alt="A">',
  );
  expect(body.headings).toMatchObject([{ depth: 2, id: 'part', text: 'Part' }]);
  expect(body.links).toMatchObject([{ href: 'thesis:12', line: 3, column: 1 }]);
  expect(components).toMatchObject([{ name: 'Image', attributes: { src: './a.png', alt: 'A' } }]);
});

test('notes, tables, tasks and boxes are those of MDX', () => {
  const source = 'A[^a] <b>x</b>\n\n| a |\n| --: |\n| 1 |\n\n- [x] t\n\n> [!NOTE]\n> N\n\n[^a]: Note.';
  const markdown = source.replace(/<.?b>/g, '');
  const asMdx = compileBody(markdown, { ...optionsFor('en'), file: 'essays/a/en.mdx' });
  expect(asMdx).toEqual({ html: htmlOf(markdown) });
  expect(htmlOf(source).replace(/<.?b>|=""/g, '')).toBe(htmlOf(markdown).replaceAll('=""', ''));
});
