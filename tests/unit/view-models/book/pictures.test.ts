import { expect, test } from 'vitest';
import { numbered } from '../../../../src/view-models/book/pictures.ts';

test.each([
  [[], []],
  [[7], [7]],
  [
    [1, 2, 9, 10, 11, 20, 21],
    [1, 10, 20],
  ],
  [
    [10, 11, 20],
    [10, 20],
  ],
])('of the items %j the map in a book shows the numbers %j', (numbers, shown) => {
  expect(numbered(numbers.map((number) => ({ number }))).map(({ number }) => number)).toEqual(shown);
});
