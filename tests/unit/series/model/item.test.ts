import { expect, test } from 'vitest';
import { checkNumbers, checkParts } from '../../../../src/series/checks/check-parts.ts';

const text = { de: 'Teil', en: 'Part' };

test.each<[what: string, runs: [from: number, to: number][], numbers: number[], expected: string[]]>([
  [
    'behind the last item',
    [
      [1, 2],
      [3, 9],
    ],
    [1, 2, 3, 4],
    ['parts.1.to the part from 3 to 9 is not possible: the last item is 4'],
  ],
  [
    'before the first item',
    [[1, 4]],
    [3, 4],
    ['parts.0.from the part from 1 to 4 is not possible: the first item is 3'],
  ],
  [
    'neither',
    [
      [1, 2],
      [3, 4],
    ],
    [1, 4, 2],
    [],
  ],
  [
    'nor overlap with another one by a single number',
    [
      [1, 2],
      [2, 2],
    ],
    [1, 2],
    ['parts.1.from the part from 2 to 2 is not possible: it overlaps with the part in line undefined'],
  ],
  [
    'nor end before it begins; one number is enough',
    [
      [1, 1],
      [4, 3],
    ],
    [1, 3, 4],
    ['parts.1.from the part from 4 to 3 is not possible: it ends before it begins'],
  ],
  ['of a text without items', [[1, 9]], [], []],
  ['of numbers that are none', [[1, 9]], [1, Number.NaN], []],
])('a part must not go beyond the items: %s', (_, runs, numbers, expected) => {
  const parts = runs.map(([from, to]) => ({ from, to, title: text, summary: text }));
  const problems = checkParts(parts, numbers, (path) => ({ file: path.join('.') }));
  expect(problems.map(({ location, message }) => `${location.file} ${message}`)).toEqual(expected);
});

test('a part that runs backwards, or a number that is none, is told once', () => {
  const parts = [{ from: 3, to: 1, title: text, summary: text }];
  expect(checkNumbers([1, 2, 3, -2, 0], parts, () => ({ file: 'theses.yaml' }))).toEqual([]);
});
