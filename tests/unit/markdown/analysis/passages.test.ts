import { describe, expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { dryRun } from '../../../../src/markdown/analysis/expressions/dry-run.ts';
import { completeBody } from '../../../../src/markdown/analysis/passages.ts';
import { read } from '../sample.ts';

/** The passages of a text, each as its heading and its blocks. */
async function passagesIn(text: string, known: readonly string[] = []) {
  const { tree, ...analysis } = read(text);
  const run = await dryRun(text, { ...analysis, tree }, known);
  const { passages } = completeBody({ ...analysis, tree }, messages('de'), run);
  return passages.map(({ heading, blocks }) => [heading?.id, ...blocks]);
}

describe('the passages of a text', () => {
  test('begin with each heading, and hold blocks without the white space of the source', async () => {
    expect(
      await passagesIn('Vorweg\n\n## Eins\n\nEin *langer*\nSatz.\n\n- a\n- b\n\n### Zwei\n\nMehr.'),
    ).toEqual([
      [undefined, 'Vorweg'],
      ['eins', 'Ein langer Satz.', 'a', 'b'],
      ['zwei', 'Mehr.'],
    ]);
  });

  test('are none before the first heading where nothing stands there', async () => {
    expect(await passagesIn('## Eins')).toEqual([['eins']]);
  });

  test('hold code, line breaks as spaces, and each row of a table with its cells apart', async () => {
    expect(
      await passagesIn('`a.b` steht<br />da\n\n```js\nlet x;\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |'),
    ).toEqual([[undefined, 'a.b steht da', 'let x;', 'A · B', '1 · 2']]);
  });

  test('hold a note where it is first referred to, without what leads there and back', async () => {
    expect(await passagesIn('Erst[^a].\n\nDann.\n\n[^a]: Die Anmerkung.')).toEqual([
      [undefined, 'Erst.', 'Die Anmerkung.', 'Dann.'],
    ]);
  });

  test('hold what components show, around their text', async () => {
    expect(
      await passagesIn(
        '<Stat value="38" asOf="2012" source="Amt">\n\nder *Leser*\n\n</Stat>\n\n![Ein Mast](./a.png)',
      ),
    ).toEqual([[undefined, '38', 'der Leser', 'Stand 2012', 'Quelle: Amt', 'Ein Mast']]);
  });

  test('hold the text of tags that are written out, and not their attributes', async () => {
    expect(
      await passagesIn('<details title="nein">\n<summary>Mehr</summary>\n\nVerborgen\n\n</details>'),
    ).toEqual([[undefined, 'Mehr', 'Verborgen']]);
  });

  test('hold what expressions become, in the text and in attributes', async () => {
    expect(
      await passagesIn(
        'Es sind {6 * 7} %.\n\n{["a", "b"].map((each) => <li>{each}</li>)}\n\n<Aside title={["x", "y"].join("")} {...{ cite: "z" }} />',
      ),
    ).toEqual([[undefined, 'Es sind 42 %.', 'a b', 'xy', 'z']]);
  });

  test('hold what stands in a component of the series', async () => {
    expect(await passagesIn('<Ampel title="Rot">Halt</Ampel>', ['Ampel'])).toEqual([
      [undefined, 'Rot', 'Halt'],
    ]);
  });
});

test('a video is known by its address, also where an expression makes it', async () => {
  const text =
    '<Video src="https://a.example/a.mp4" title="A" />\n\n<Video src={"https://b.example/" + "1.mp4"} title="B" />';
  const { tree, ...analysis } = read(text);
  const run = await dryRun(text, { ...analysis, tree });
  expect(completeBody({ ...analysis, tree }, messages('de'), run).videos).toEqual([
    'https://a.example/a.mp4',
    'https://b.example/1.mp4',
  ]);
});
