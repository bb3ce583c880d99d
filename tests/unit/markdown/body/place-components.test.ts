import { expect, test } from 'vitest';
import { attribute } from '../../../../src/markdown/body/attributes.ts';
import { isComponent } from '../../../../src/markdown/body/blocks.ts';
import { createBodyTree } from '../../../../src/markdown/body/document.ts';
import { placeComponents } from '../../../../src/markdown/body/place-components.ts';
import { visit } from '../../../../src/markdown/body/visit.ts';
import { optionsFor } from '../sample.ts';

/** Attributes of the components of a German text in `essays/a`. */
function placed(source: string) {
  const { tree } = createBodyTree(source, optionsFor());
  placeComponents(tree, 'essays/a/de.mdx', 'de');
  const found: unknown[] = [];
  visit(tree, (node) => {
    if (isComponent(node)) found.push([node.name, attribute(node, 'language'), attribute(node, 'src')]);
  });
  return found;
}

test('a component of ours learns its language, and one with an image where that lies', () => {
  expect(placed('<Figure src="./b.svg" alt="B" />')).toEqual([['Figure', 'de', 'essays/a/b.svg']]);
  expect(placed('<Stat value="3" label="x" />')).toEqual([['Stat', 'de', undefined]]);
});

test('a component of the series, an element and a fragment stay as they are written', () => {
  expect(placed('<Own src="./b.svg" />')).toEqual([['Own', undefined, './b.svg']]);
  expect(placed('<details>x</details>\n\n<>y</>')).toEqual([
    ['details', undefined, undefined],
    [null, undefined, undefined],
  ]);
});
