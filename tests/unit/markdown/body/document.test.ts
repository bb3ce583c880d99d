import type { Element } from 'hast';
import { toText as textOf } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { createBodyTree } from '../../../../src/markdown/body/document.ts';
import { optionsFor } from '../sample.ts';

function elements(source: string, ...tagNames: string[]): Element[] {
  const found: Element[] = [];
  visit(createBodyTree(source, optionsFor()).tree, 'element', (node) => {
    if (tagNames.includes(node.tagName)) found.push(node);
  });
  return found;
}

test('a task is the label of its box, without the tasks below it', () => {
  const labels = elements('- [x] Milch\n  - [ ] Vollmilch\n- [ ] Brot', 'label');
  expect(labels.map((label) => textOf(label).trim())).toEqual(['Milch', 'Vollmilch', 'Brot']);
});

test('the alignment of a column is a class, never a style', () => {
  const cells = elements('| a | b | c |\n| - | -: | :-: |\n| 1 | 2 | 3 |', 'th', 'td');
  expect(cells.map(({ properties }) => properties.className?.toString())).toEqual([
    ...[undefined, 'right', 'center'],
    ...[undefined, 'right', 'center'],
  ]);
  expect(cells.filter(({ properties }) => 'style' in properties)).toEqual([]);
});

test('the empty corner of a table is no heading', () => {
  const cells = elements('| | a |\n| - | - |\n| b | 1 |', 'th', 'td');
  expect(cells.map(({ tagName }) => tagName)).toEqual(['td', 'th', 'td', 'td']);
});

test('what scrolls sideways can be reached by keyboard', () => {
  const [table] = elements('| a |\n| - |\n| 1 |', 'div');
  const [code] = elements('```\nlong\n```', 'pre');
  expect([table, code].map((node) => node?.properties.tabIndex)).toEqual([0, 0]);
});
