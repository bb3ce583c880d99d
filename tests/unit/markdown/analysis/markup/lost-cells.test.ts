import { expect, test } from 'vitest';
import { findLostCells } from '../../../../../src/markdown/analysis/markup/lost-cells.ts';

test('cells beyond the columns of the head are found, where they stand', () => {
  const source =
    'Text.\n\n| a | b |\n| - | - |\n| 1 | 2 | drei | |\n| 1 |\n\n> x | y\n> -- | --\n> 1 | 2 | 3\n';
  expect(findLostCells(source, 'mdx')).toEqual([
    { found: 'drei', columns: 2, line: 5, column: 9 },
    { found: '3', columns: 2, line: 10, column: 9 },
  ]);
});

test('a sign in a cell, and what is no table, are none', () => {
  expect(findLostCells('| a | b |\n| - | - |\n| 1 \\| 2 | 3 |\n', 'mdx')).toEqual([]);
  expect(findLostCells('```\n| a |\n| - |\n| 1 | 2 |\n```\n', 'md')).toEqual([]);
});
