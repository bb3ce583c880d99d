import { toText } from 'hast-util-to-text';
import { describe, expect, test } from 'vitest';
import { isComponent } from '../../../../src/markdown/body/blocks.ts';
import { createBodyTree } from '../../../../src/markdown/body/document.ts';
import { visit } from '../../../../src/markdown/body/visit.ts';
import { optionsFor } from '../sample.ts';

/** The attributes of all components and literal tags of a source, as they are rendered. */
function attributesOf(source: string): Record<string, unknown> {
  const found: [string, unknown][] = [];
  visit(createBodyTree(source, optionsFor()).tree, (node) => {
    if (!isComponent(node)) return;
    for (const each of node.attributes)
      if (each.type === 'mdxJsxAttribute') found.push([each.name, each.value]);
  });
  return Object.fromEntries(found);
}

describe('quotation marks are set', () => {
  test.each(['title', 'alt', 'cite', 'credit', 'source', 'unit', 'value'])(
    'in the attribute %s of a component, which readers see',
    (name) => {
      expect(attributesOf(`<Probe ${name}='Ein "Wort"' />`)).toMatchObject({ [name]: 'Ein „Wort“' });
    },
  );

  test.each(['title', 'alt'])('in the attribute %s of a literal tag', (name) => {
    expect(attributesOf(`<abbr ${name}='Ein "Wort"'>b</abbr>`)).toMatchObject({ [name]: 'Ein „Wort“' });
  });

  test('in the labels of the rows of a chart', () => {
    const source = `<Chart data={${JSON.stringify([
      ['"Wort"', 1],
      ["geht's", 2.5],
    ])}} />`;
    expect(attributesOf(source).data).toHaveProperty('value', '[["„Wort“",1],["geht’s",2.5]]');
    expect(attributesOf("<Chart data={[['a', 1], [b, c]]} />").data).toHaveProperty(
      'value',
      "[['a', 1], [b, c]]",
    );
  });

  test.each(['<span id="alt"></span>', '{/* bleibt so? */}', '<wbr />'])(
    'behind what shows nothing as at the beginning: %s',
    (nothing) => {
      const { tree } = createBodyTree(`${nothing}"… und – so", sagte er.`, optionsFor());
      expect(toText(tree)).toContain('„… und – so“, sagte er.');
    },
  );

  test('not in attributes that machines read', () => {
    expect(attributesOf(`<Probe href='a"b"' /> <time cite='a"b"' value='a"b"'>c</time>`)).toMatchObject({
      href: 'a"b"',
      cite: 'a"b"',
      value: 'a"b"',
    });
  });

  test('over paragraphs that follow one another, but not into a quotation between them', () => {
    const text = (source: string) => toText(createBodyTree(source, optionsFor()).tree);
    expect(text('Er sagte: "Eins.\n\nZwei."')).toBe('Er sagte: „Eins.\n\nZwei.“');
    expect(text('Er sagte: "Eins."\n\n> "Zwei."')).toContain('„Zwei.“');
    expect(text('"Eins.\n\n> Zwei."')).not.toContain('Zwei.“');
  });

  test('inside of a component as outside', () => {
    expect(attributesOf(`<Probe>\n  <Probe title='Ein "Wort"' />\n</Probe>`).title).toBe('Ein „Wort“');
  });
});

test.each([
  ["<Aside title='15\" breit'>x</Aside>", ['15" breit']],
  ["<Aside title='15\" breit'>\n\n<Quote cite='17\" hoch'>x</Quote>\n\n</Aside>", ['15" breit', '17" hoch']],
  ["<Aside>\n\n<Quote cite='17\" hoch'>x</Quote>\n\n</Aside>", ['17" hoch']],
  ['<Aside title=\'"breit"\'>x</Aside>', []],
])('marks that stay straight in attributes are known, however deep they stand: %s', (source, texts) => {
  expect(createBodyTree(source, optionsFor()).undecided.map(({ text }) => text)).toEqual(texts);
});
