import { describe, expect, test } from 'vitest';
import { type Chart, drawChart } from '../../../src/user-components/chart-layout.ts';

/** Room of a value of four characters, in units of the drawing; `bottom` is its base line. */
const room = { width: 44, height: 12 };

describe('the line of a chart passes through none of its values', () => {
  test.each<[name: string, values: number[]]>([
    ['where it rises', [7, 10, 25, 38, 46, 50, 55, 62]],
    ['where it falls', [62, 55, 40, 20, 8]],
    ['where it stays', [5, 5, 5]],
    ['on a peak and on its sides', [10, 30, 90, 30, 10]],
    ['in a valley and on its sides', [90, 60, 30, 60, 90]],
    ['where it begins and ends at nothing', [0, 50, 0]],
    ['where there is one only', [3]],
  ])('%s', (_name, values) => {
    const chart = drawChart(
      'line',
      values.map((value, index) => [String(index), value]),
    );
    expect(chart.points).toHaveLength(values.length);
    expect(crossed(chart)).toEqual([]);
  });
});

/** The values that the line passes through. */
function crossed({ line = '', points }: Chart): number[] {
  const corners = [...line.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  const steps = corners.slice(1).flatMap((to, index) => {
    const from = corners[index] ?? to;
    const share = (part: number) => ({
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    });
    return Array.from({ length: 100 }, (_, part) => share(part / 100));
  });
  const shift = { start: 0, middle: room.width / 2, end: room.width };
  return points
    .filter(({ x, y, valueAnchor }) => {
      const left = x - shift[valueAnchor];
      return steps.some(
        (at) => at.x > left && at.x < left + room.width && at.y < y && at.y > y - room.height,
      );
    })
    .map(({ value }) => value);
}
