import { expect, test } from 'vitest';
import { positionAt, positionsIn, startOf } from '../../../../src/series/text/position.ts';

test.each([
  ['', 0, { line: 1, column: 1 }],
  ['ab', 2, { line: 1, column: 3 }],
  ['a\nb', 1, { line: 1, column: 2 }],
  ['a\nb', 2, { line: 2, column: 1 }],
  ['a\n\nbc', 4, { line: 3, column: 2 }],
])('in %j the offset %i is at %o, however it is looked for', (source, offset, place) => {
  expect(positionAt(source, offset)).toEqual(place);
  expect(positionsIn(source)(offset)).toEqual(place);
});

test('a node stands where it was written, one that was not written at the beginning of the text', () => {
  expect(startOf({ position: { start: { line: 3, column: 7 } } })).toEqual({ line: 3, column: 7 });
  expect(startOf({})).toEqual({ line: 1, column: 1 });
});
