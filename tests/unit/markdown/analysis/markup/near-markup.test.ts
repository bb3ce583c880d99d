import { expect, test } from 'vitest';
import { analyzeBody } from '../../../../../src/markdown/analysis/analyze.ts';
import { findNearMarkup } from '../../../../../src/markdown/analysis/markup/near-markup.ts';
import { optionsFor } from '../../sample.ts';

const near = (source: string) =>
  findNearMarkup(analyzeBody(source, optionsFor()).writtenTexts, source, 'mdx').map(
    ({ line, column, what, instead }) => `${line}:${column} ${what} → ${instead}`,
  );

test.each([
  ['Text [a] (essay:o).', '1:6 a link → [a](essay:o)'],
  ['[a] (https://example.org/x) here', '1:1 a link → [a](https://example.org/x)'],
  ['- *kursiv* [a](essay: o)', '1:12 a link → [a](essay:o)'],
  ['[a](essay:o there.', '1:1 a link → [a](essay:o)'],
  ['Ein (Wort)[thesis:12].', '1:5 a link → [Wort](thesis:12)'],
  ['> [[Keine Geheimnisse]]', '1:3 a link of a wiki → [Keine Geheimnisse](essay:keine-geheimnisse)'],
  ['[[o|der Text]]', '1:1 a link of a wiki → [der Text](essay:o)'],
  ['![Bild](./my pic.png)', '1:1 a path with spaces → (<./my pic.png>) with the path between < and >'],
  [
    '[Bericht](der bericht.pdf)',
    '1:1 a path with spaces → (<der bericht.pdf>) with the path between < and >',
  ],
  ['Text.\n\n##NoSpace', '3:1 a heading → a space behind ##'],
  [':::tip\nText.\n:::', '1:1 a box of another program'],
  ['Das ist ==wichtig==.', '1:9 highlighting → <mark>wichtig</mark>'],
  ['| a | b |\n| - |\n| 1 | 2 |', '1:1 a table'],
  ['Text.\n\n```js\nconst a = 1;', '3:1 a block of code that ends'],
  ['~~~\ncode\n```\n\nText.', '1:1 a block of code that ends'],
  ['![[ein bild.png]]', '1:1 an image of a wiki → ![what can be seen](./ein%20bild.png)'],
  ['Das ist ** wichtig **.', '1:9 strong emphasis → **wichtig**'],
  ['Das ist **wichtig **.', '1:9 strong emphasis → **wichtig**'],
  ['Das ist **wichtig:**so.', '1:9 strong emphasis → <strong>wichtig:</strong>'],
  ['Ein [Wort](#Der Anfang).', '1:5 a link → [Wort](#der-anfang)'],
  ['Es sind 10^3^ Leute.', '1:11 a raised sign → <sup>3</sup>'],
  ['Text.^[Eine Anmerkung]', '1:6 a footnote → [^1] here'],
  ['Text [^ 1].', '1:6 a footnote → [^1] here'],
  ['-[ ] tun', '1:1 a list of tasks → - [ ] with a space'],
  ['• eins\n• zwei', '1:1 a list → - in place of each •'],
  ['> [!TIPP]\n> Text.', '1:3 an alert → > [!NOTE]'],
  ['> [!NOTE] Text.', '1:3 an alert → > [!NOTE]'],
  ['| a | b |\n| 1 | 2 |', '1:1 a table → a line of hyphens below its head'],
  ['-eins\n-zwei', '1:1 a list → a space behind each -'],
  ['1.eins\n2.zwei', '1:1 a list → a space behind each number: 1. 2.'],
])('what is only near markup is told with what to write: %s', (source, expected) => {
  expect(near(source)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ['{{< figure src="x" >}}', '1:1 a shortcode of another program'],
  ['Text {% raw %} hier', '1:6 a shortcode of another program'],
  ['{/* TODO */} Text', '1:1 a comment of MDX → a comment as <!-- … -->'],
  ['## Titel {#eigen}', '1:9 an attribute of another program'],
  ['Text.\n\nimport a from "b"', '3:1 a line of MDX'],
  ['[a] (essay:o)', '1:1 a link → [a](essay:o)'],
])('in plain Markdown so is what other programs write: %s', (source, expected) => {
  const { writtenTexts } = analyzeBody(source, optionsFor('de', 'md'));
  expect(
    findNearMarkup(writtenTexts, source, 'md').map(
      ({ line, column, what, instead }) => `${line}:${column} ${what} → ${instead}`,
    ),
  ).toEqual([expect.stringContaining(expected)]);
});

test('in plain Markdown braces, formulas and sentences about imports are what they are', () => {
  const source = 'Die Menge {1, 2} und $x_{1}$.\n\nimport tariffs from China rose. \\{% so %}';
  const { writtenTexts } = analyzeBody(source, optionsFor('de', 'md'));
  expect(findNearMarkup(writtenTexts, source, 'md')).toEqual([]);
});

test.each([
  '[a](essay:o) und (so) [b](thesis:1)',
  '\\[a\\] (essay:o), \\==so\\==, \\## so',
  '`[a] (essay:o)` und `==x==`',
  '```\n[[o]] ==x==\n:::tip\n```',
  '~~~\n```\n~~~',
  '```js\nx\n```\n\nText.',
  'Siehe [1] (oben), [Smith] (2012) und a[[0]], a == b == c.',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '#hashtag und C## und a | b',
  '[Text](./bild.png "ein Titel") ![x](<./my pic.png>)',
  '1:::2 und ::: so',
  'x^2 und y^2, \\**a:**b, 2**3**4, ^_^, [a](#b "Ein Titel")',
  '> [!NOTE]\n> Text.\n\n- [ ] tun\n\nx^[2]\n\n• allein\n\nText.[^1]\n\n[^1]: Note.',
])('markup, code, and what an author marked is not: %s', (source) => {
  expect(near(source)).toEqual([]);
});
