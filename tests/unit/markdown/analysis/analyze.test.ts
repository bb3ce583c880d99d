import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBodyTree } from '../../../../src/markdown/body/document.ts';
import { optionsFor, read, textIn } from '../sample.ts';

describe('the text of a body', () => {
  test.each([
    [
      'through inline elements',
      '"*Ganz* **sicher**", sagt [\'sie\'](essay:b).',
      '„Ganz sicher“, sagt ‚sie‘.',
    ],
    ['around code, which is left alone', '"`"x"`" und `it\'s`', '„"x"“ und it\'s'],
    ['around other text to the letter', '"<kbd>"x"</kbd>" <samp>\'y\'</samp>', '„"x"“ \'y\''],
    ['around what is computed', 'export const n = 1\n\n"{n}" und {/* "x" */}"y"', '„…“ und „y“'],
    ['over paragraphs', '"Offen\n\n"Weiter\n\nZu"', '„Offen\n„Weiter\nZu“'],
    ['over paragraphs inside a component', '<Aside>\n\n"Offen\n\nZu"\n\n</Aside>', '„Offen\nZu“'],
    ['section by section', '"Offen\n\n## Teil\n\nZu"', '"Offen\nTeil\nZu"'],
    ['in cells', '| "a" | b |\n| - | - |\n| 5 % | c |', '„a“\nb\n5\u00a0%\nc'],
    ['around a footnote reference', '"Wort"[^1]\n\n[^1]: "Note"', '„Wort“\n„Note“'],
  ])('has its quotation marks set %s', (_, text, expected) => {
    expect(textIn(text).replace('\nAnmerkungen', '')).toBe(expected);
  });

  test('is set as its language does', () => {
    expect(textIn('"It\'s"', optionsFor('en'))).toBe('“It’s”');
  });

  test('has raised and lowered figures in their place', () => {
    expect(textIn('10<sup>3</sup> m<sup>2</sup> H<sub>2</sub>O, 1<sup>st</sup>, 2<sup>1/2</sup>')).toBe(
      '10³ m² H₂O, 1st, 2^(1/2)',
    );
  });

  test('has no scripts and drawings', () => {
    expect(textIn('A <svg><text>x</text></svg> <script>1</script> z')).toBe('A z');
  });

  test('counts words, compounds as one, blocks of code not at all', () => {
    expect(read('Der Rhein-Main-Kanal geht’s `an und`\n\n- 97,1 %\n\n```\ncode\n```').body.words).toBe(7);
  });
});

describe('anchors', () => {
  test.each([
    ['Teil 1', 'teil-1'],
    ['Nr. 5', 'nr-5'],
    ['z. B. so', 'z-b-so'],
    ['10 km und 100 000 Leser', '10-km-und-100-000-leser'],
    ['5 % weniger', '5-weniger'],
    ['§ 5 DDG', '5-ddg'],
    ['Am 28. Mai 2022', 'am-28mai-2022'],
  ])('of a heading are those it had before typography joined its words: %s', (heading, id) => {
    expect(read(`## ${heading}`).body.headings.map((each) => each.id)).toEqual([id]);
  });

  const anchors = (text: string) => [...read(text).body.anchors];

  test('headings have the slugs that GitHub makes, in plain letters, each once', () => {
    expect(read('## Über uns\n\n## Über uns\n\n### `Code` & 5 %').body.headings).toEqual([
      { depth: 2, id: 'ueber-uns', text: 'Über uns' },
      { depth: 2, id: 'ueber-uns-1', text: 'Über uns' },
      { depth: 3, id: 'code--5', text: 'Code & 5\u00a0%' },
    ]);
  });

  test('a heading that begins with an image has the id of its words', () => {
    expect(anchors('## ![Bild](bild.png) Über uns')).toEqual(['ueber-uns']);
  });

  test('an umlaut in two code points is the same umlaut', () => {
    expect(anchors('## U\u0308ber')).toEqual(['ueber']);
  });

  test('no heading takes an id that the page needs itself', () => {
    expect(anchors('## Main\n\n## Trackbacks\n\n## Related')).toEqual([
      'main-1',
      'trackbacks-1',
      'related-1',
    ]);
  });

  test('whatever id a page has, no heading takes', () => {
    const folders = ['components', 'layouts', 'templates'].map((name) =>
      resolve(import.meta.dirname, '../../../../src', name),
    );
    const sources = folders.flatMap((folder) =>
      globSync('**/*.astro', { cwd: folder }).map((file) => join(folder, file)),
    );
    const ids = sources
      .filter((file) => !/(?:Home|Register|Statistics)\.astro$/.test(file)) // never around a text
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\sid="([a-z-]+)"/g)].map(([, id = '']) => id),
      );
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(anchors(`## ${id}`), id).toEqual([`${id}-1`]);
    expect(anchors('Text.[^1]\n\n## fn 1\n\n[^1]: Note.')).toContain('fn-1-1');
  });

  test('are there for a heading without a letter, too', () => {
    expect(anchors('## 🙂\n\n## !!!')).toEqual(['section', 'section-1']);
  });

  test('stand on a tag of HTML itself, so that what it holds stays in its place', () => {
    const source = '<details><summary>S</summary>Text [](thesis:3)</details>';
    const [block] = createBodyTree(source, optionsFor()).tree.children;
    expect(block).toMatchObject({
      name: 'details',
      attributes: [{ name: 'id', value: expect.stringMatching(/^p-/) }],
      children: [{ name: 'summary' }, ...[{}, {}].map(() => expect.anything())],
    });
  });

  test('of a paragraph stays while its first words stay', () => {
    const first = 'Eins zwei drei vier fünf sechs sieben acht';
    expect(anchors(`${first} neun.`)).toEqual(anchors(`Vorher.\n\n${first} zehn, ganz anders.`).slice(1));
    expect(anchors(`${first} neun.`)).not.toEqual(anchors(`Null ${first}.`));
  });

  test('two paragraphs that begin alike have two', () => {
    expect(new Set(anchors('Gleich.\n\nGleich.\n\nGleich.')).size).toBe(3);
  });

  test('show their permalink beside a paragraph of the running text or a heading alone', () => {
    const permalinks = (source: string) =>
      JSON.stringify(createBodyTree(source, optionsFor()).tree).match(/"permalink"/g)?.length ?? 0;
    expect(
      ['Text.', '## Teil', '- [a](essay:b)', '| [a](essay:b) |\n| - |', '> [a](essay:b)'].map(permalinks),
    ).toEqual([1, 1, 0, 0, 0]);
  });

  test('every block that holds a link has one, and every footnote', () => {
    const { anchors: ids, links } = read('- [a](essay:b)\n\n> [b](essay:b)[^1]\n\n[^1]: Note').body;
    expect(links.every(({ anchor }) => ids.has(anchor))).toBe(true);
    expect(ids.has('fn-1')).toBe(true);
  });
});

test('the names that a text exports are known however they are declared', () => {
  const text =
    'export const A = 1;\nexport var B = 2;\nexport async function C() {}\nexport function* D() {}\nexport class Über {}\nexport let $e;';
  expect(read(text).exports).toEqual(['A', 'B', 'C', 'D', 'Über', '$e']);
});

test('an export takes the place of the text only where it is the default one', () => {
  const defaults = (text: string) => read(text).defaults.length;
  expect(defaults("export const a = 'the default way'; // no default")).toBe(0);
  expect(defaults('export default 1')).toBe(1);
  expect(defaults('export const a = 1;\nexport { a as default }')).toBe(1);
});

test('comments of MDX are no expressions: there is nothing in them to run', () => {
  expect(read('{/* eins */}\n\nText {/* zwei */ /* drei */} mehr.').expressions).toEqual([]);
  expect(read('{/* eins */ 1}').expressions).toMatchObject([{ line: 1, column: 1 }]);
});

test('a heading of level 1 is a title, which the page has itself, and no section', () => {
  const { body, titles, headings } = read('# Titel\n\nText\n\n## Teil');
  expect(body.headings).toMatchObject([{ depth: 2, text: 'Teil' }]);
  expect([titles, headings]).toEqual([[{ text: 'Titel', line: 1, column: 1 }], [{ line: 5, column: 1 }]]);
});

test('a paragraph that begins with an emphasis is a paragraph, and no heading', () => {
  const { places } = read('**Fett** und mehr.\n\n## Teil\n\n[x](essay:b)').body;
  expect(places.map(({ isHeading, text }) => [isHeading, text])).toEqual([
    [false, 'Fett und mehr.'],
    [true, 'Teil'],
    [false, 'x'],
  ]);
});
