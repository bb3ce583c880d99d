import { expect, test } from 'vitest';
import { tickPath } from '../../../../src/components/series-map/strokes.ts';

test('ticks are stems or bars up from where they stand, also on lines below each other', () => {
  const ticks = [
    { x: 14, y: 54, essays: 0 },
    { x: 28, y: 54, essays: 2 },
    { x: 42, y: 54, essays: 0 },
    { x: 14, y: 134, essays: 1 },
    { x: 28, y: 134, essays: 0 },
  ];
  // From the upper end of one tick to the lower end of the next.
  expect(tickPath(ticks, false)).toBe('M14 54v-6m28 6v-6m-14 86v-6');
  expect(tickPath(ticks, true)).toBe('M28 54v-12m-14 92v-12');
  expect(tickPath([], true)).toBe('');
});
