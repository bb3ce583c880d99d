import { expect, test } from 'vitest';
import { bodyProblem, checkBody } from '../../../../src/markdown/analysis/check-body.ts';
import type { Problem } from '../../../../src/series/diagnostics/problem.ts';
import { optionsFor, read } from '../sample.ts';

/** The problem of a body that cannot be parsed. */
function problemIn(source: string): Problem | undefined {
  try {
    read(source);
    return undefined;
  } catch (error) {
    return bodyProblem(error, { file: 'essays/a/de.mdx', source });
  }
}

test.each([
  ['an address', 'Siehe <https://example.org>', 'Write an address as [text](https://…).'],
  ['an address without its beginning', 'Siehe <www.example.org>', 'Write an address as [text](https://…).'],
  ['an address of e-mail', 'Siehe <a@example.org>', 'Write an address as [text](https://…).'],
  ['a comment', 'Text <!-- still -->', 'Write a comment as {/* still */}.'],
  [
    'an element that stays open',
    'Zeile <b> mehr',
    'Write </b> where it ends, or <b /> where it holds nothing.',
  ],
  ['an element that holds nothing', 'Zeile <img src="x" > mehr', 'Write <img src="x" />.'],
  ['the end of an element that holds nothing', 'Zeile </br> mehr', 'Write <br />.'],
  ['a shortcode', 'Text {{< youtube abc >}}', 'write &lt; or \\{ where you mean the character'],
  ['a component that stays open', '<Aside title="x">\n\nText', 'Write </Aside> where it ends, or <Aside />'],
  [
    'an element that is closed in another paragraph',
    '<details open> Mehr\n\n</details>',
    'Write </details> in the same paragraph, or let <details> and </details> each stand on a line of their own.',
  ],
  ['an element that begins within a line', 'Ein <Aside>Wort', 'Write </Aside> in the same paragraph'],
  ['a closing tag of another element', '<b>fett</i>', 'Close tags in the order in which they were opened'],
  [
    'an attribute without quotes',
    '<Stat value=38 />',
    'Attributes of a tag stand in quotes, as in value="38"',
  ],
  ['the character <', '😀 kleiner <3', 'write &lt; or \\{ where you mean the character'],
  ['an open brace', 'Text {x', 'write &lt; or \\{ where you mean the character'],
])('an author reads what to write instead of %s: %j', (_, source, hint) => {
  expect(problemIn(source)).toMatchObject({ id: 'mdx-syntax', hint: expect.stringContaining(hint) });
});

test('the reason is that of the parser, without its own place and notes', () => {
  expect(problemIn('Erst.\n\nText <b>')).toMatchObject({
    message: 'this is not MDX: Expected a closing tag for `<b>` before the end of `paragraph`',
    location: { file: 'essays/a/de.mdx', line: 3, column: 6 },
  });
  expect(problemIn('<3')?.message).toBe(
    'this is not MDX: Unexpected character after `<`, expected a valid JSX tag',
  );
  expect(problemIn('{1 +}')?.message).toBe('this is not MDX: Unexpected token');
});

test.each([
  ['src={"./a.svg"}', []],
  ['src={"./b.svg"}', ['missing-image']],
  ['src={`./a.svg`}', ['invalid-value']],
  ['src={file}', ['invalid-value']],
])('the path of an image stands in the text, also between braces: %s', (src, expected) => {
  const context = { file: 'essays/a/de.mdx', files: [], images: ['essays/a/a.svg'], components: [] };
  for (const tag of [`<Figure ${src} alt="Ein Kreis" />`, `<img ${src} alt="Ein Kreis" />`]) {
    const analysis = read(`export const file = './a.svg'\n\n${tag}`);
    const problems = checkBody(analysis, { ...context, resolve: optionsFor().resolve });
    expect(problems.map(({ id }) => id)).toEqual(expected);
    expect(analysis.body.images).toEqual(expected.includes('invalid-value') ? [] : [src.slice(6, -2)]);
  }
});

test('an alternative text of blanks is none', () => {
  const context = { file: 'essays/a/de.mdx', files: [], images: ['essays/a/a.svg'], components: [] };
  const problems = checkBody(read('![  ](./a.svg)'), { ...context, resolve: optionsFor().resolve });
  expect(problems.map(({ id }) => id)).toEqual(['missing-alt']);
});

const ofAttributes = { file: 'essays/a/de.mdx', files: [], images: ['essays/a/a.svg'], components: ['Own'] };

/** What is wrong with the components of a text, each as its id and its message. */
function wrongIn(source: string): string[] {
  const problems = checkBody(read(source), { ...ofAttributes, resolve: optionsFor().resolve });
  return problems.map(({ id, message }) => `${id} ${message}`);
}

test.each([
  ['as it should be', '<Aside title="A">x</Aside>', []],
  ['of the series itself', '<Own a="b" />', []],
  ['of which the series has the outer part', '<Own.Part />', []],
  ['that nobody knows', '<Poll />', ['unknown-component there is no component “Poll”']],
  [
    'with an attribute it does not take',
    '<Aside colour="red" />',
    ['unknown-key there is no key “colour” here'],
  ],
  ['without one it needs', '<Quote>x</Quote>', ['missing-key “cite” of <Quote> is missing']],
  [
    'with an empty one',
    '<Quote cite="">x</Quote>',
    [expect.stringMatching(/^invalid-value “cite” of <Quote>: /)],
  ],
  ['with one that is computed', 'export const a = 1\n\n<Quote cite={a}>x</Quote>', []],
  [
    'without an alternative text',
    '<Figure src="./a.svg" />',
    ['missing-alt this Figure has no alternative text'],
  ],
  [
    'with an empty one of those',
    '<Figure src="./a.svg" alt="" />',
    ['missing-alt this Figure has no alternative text'],
  ],
  [
    'with a number in its place',
    '<Figure src="./a.svg" alt={1} />',
    ['missing-alt this Figure has no alternative text'],
  ],
  [
    'with a figure in the place of a text',
    '<Quote cite={1}>x</Quote>',
    [expect.stringMatching(/^invalid-value “cite” of <Quote>: /)],
  ],
  [
    'with no date where one belongs',
    '<Update date="gestern">x</Update>',
    ['invalid-date “date”: “gestern” is not a date'],
  ],
  [
    'with a word in the place of a list',
    '<Chart type="bar" title="T" data="x" />',
    [expect.stringContaining('a list belongs here, as in data={[["2012", 64.1], ["2020", 70]]}')],
  ],
  [
    'with an attribute twice',
    '<Quote cite="A" cite="B">x</Quote>',
    ['duplicate-key “cite” stands here for the second time'],
  ],
  ['in small letters', '<chart />', ['unknown-component there is no component “chart”']],
])('a component %s: %s', (_, source, expected) => {
  expect(wrongIn(source)).toEqual(expected);
});

test('a component may be one of ours, of the series, or one that the text exports', () => {
  const source = 'export const Box = () => 1\n\n<Box />\n\n<Own />\n\n<Aside>x</Aside>\n\n<Boks />';
  const context = { file: 'essays/a/de.mdx', files: [], images: [], components: ['Own'] };
  const problems = checkBody(read(source), { ...context, resolve: optionsFor().resolve });
  expect(problems.map(({ id, suggestion }) => [id, suggestion])).toEqual([['unknown-component', undefined]]);
});
