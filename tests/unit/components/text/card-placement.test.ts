import { expect, test } from 'vitest';
import { placeCard } from '../../../../src/components/text/card-placement.ts';

const card = { width: 200, height: 100 };
const window = { width: 800, height: 600 };
const place = (top: number, left: number) => placeCard(card, { top, bottom: top + 20, left }, window);

test('a card stands below the line of its link, where the link begins', () => {
  expect(place(100, 300)).toEqual({ top: 128, left: 300 });
});

test('it may end at the very edge of the window; where it would not fit, it stands above', () => {
  expect(place(472, 300).top).toBe(500);
  expect(place(473, 300).top).toBe(365);
});

test('it never leaves the window', () => {
  expect(place(100, 700).left).toBe(592);
  expect(place(100, 0).left).toBe(8);
  expect(placeCard({ width: 900, height: 900 }, { top: 10, bottom: 30, left: 50 }, window)).toEqual({
    top: 8,
    left: 8,
  });
});
