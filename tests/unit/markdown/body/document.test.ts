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

test('a column of figures behind the first stands flush right, unless its author aligns it', () => {
  const cells = elements(
    '| Jahr | Zahl | Anteil | Satz | Links |\n| - | - | - | - | :- |\n| 2011 | 1.250 | 7,5 % | 2 von 3 | 4 |\n| 2012 | – | −12 % | 1 | 5 |',
    'th',
    'td',
  );
  const row = [undefined, 'right', 'right', undefined, 'left'];
  expect(cells.map(({ properties }) => properties.className?.toString())).toEqual([...row, ...row, ...row]);
});

test('the empty corner of a table is no heading', () => {
  const cells = elements('| | a |\n| - | - |\n| b | 1 |', 'th', 'td');
  expect(cells.map(({ tagName }) => tagName)).toEqual(['td', 'th', 'td', 'td']);
});

test('what scrolls sideways can be reached by keyboard', () => {
  const [table] = elements('| a |\n| - |\n| 1 |', 'div');
  const [code] = elements('```\nlong\n```', 'pre');
  expect([table, code].map((node) => node?.properties.tabIndex)).toEqual([0, 0]);
  expect(table?.properties.ariaLabel, 'a table is named by its columns').toBe('Tabelle: a');
});
