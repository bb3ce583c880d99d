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

const named = (values: readonly number[]) => values.map((value, index) => [`n${index}`, value] as const);

describe('the bars of a chart', () => {
  const chart = drawChart('bar', named([50, 100, 0, -25]));
  const { bars, points, height, axis, line } = chart;

  test('are as long as their values on either side of nought, all together as long as there is room for', () => {
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [106, 212],
      [106, 424],
      [106, 0],
      [0, 106],
    ]);
  });

  test('lie one below the other, each between its name and the next, and all on the drawing', () => {
    expect(bars.map(({ y }) => y)).toEqual([24, 82, 140, 198]);
    expect(points.map(({ labelX, labelY }) => [labelX, labelY])).toEqual([
      [0, 16],
      [0, 74],
      [0, 132],
      [0, 190],
    ]);
    expect(bars.every((bar) => bar.y + bar.height < height)).toBe(true);
    expect(axis).toBe(`M106 18V${height - 8}`);
    expect([line, chart.missing, chart.dots]).toEqual(['', '', '']);
  });

  test('leave room for values that are long', () => {
    const { points } = drawChart('bar', named([50, 266_787]), '266.787 Fragen'.length);
    expect(points.map(({ x }) => x <= 640 - 14 * 12)).toEqual([true, true]);
  });

  test('have their values behind their ends, in their own row', () => {
    expect(points.map(({ label, value, x, y }) => [label, value, x, y])).toEqual([
      ['n0', 50, 328, 40],
      ['n1', 100, 540, 98],
      ['n2', 0, 116, 156],
      ['n3', -25, 116, 214],
    ]);
  });

  test('of nothing but losses end at nought', () => {
    expect(drawChart('bar', named([-50, -100])).bars.map(({ x, width }) => [x, width])).toEqual([
      [265, 265],
      [0, 530],
    ]);
  });

  test('of nothing but nothing have no length', () => {
    expect(drawChart('bar', named([0, 0])).bars.map(({ width }) => width)).toEqual([0, 0]);
  });

  test('stand apart where years are missing between them, and what they stand on is broken there', () => {
    const { bars: rows, ...gapped } = drawChart('bar', [
      ['2019', 100],
      ['2022', 70],
      ['2023', 125],
    ]);
    expect(rows.map(({ y }) => y)).toEqual([24, 108, 166]);
    expect(gapped).toMatchObject({ axis: 'M0 18V50M0 102V192', missing: 'M0 50V102', height: 200 });
  });
});

describe('the line of a chart', () => {
  const yearly = (values: readonly number[]) =>
    values.map((value, index) => [`${2000 + index}`, value] as const);

  test('runs over the whole width, its largest value at the top, nothing at its base', () => {
    const { line, axis, dots, bars } = drawChart('line', yearly([0, 50, 100]));
    expect(line).toBe('M40 264L320 152L600 40');
    expect(axis).toBe('M20 264H620M40 264v6M320 264v6M600 264v6');
    expect(dots).toBe('M40 264h0M320 152h0M600 40h0');
    expect(bars).toEqual([]);
  });

  test('has its years as far apart as they are, in their order, and is broken where some are missing', () => {
    const { line, missing, points } = drawChart('line', [
      ['2008', 20],
      ['2000', 0],
      ['2002', 10],
      ['2010', 40],
    ]);
    expect(points.map(({ label, labelX }) => [label, labelX])).toEqual([
      ['2000', 40],
      ['2002', 152],
      ['2008', 488],
      ['2010', 600],
    ]);
    expect(line).toBe('M40 264L152 208M488 152L600 40');
    expect(missing).toBe('M152 208L488 152');
  });

  test('goes on where the way is half as long again as usual, and is broken beyond that', () => {
    const missingAt = (end: number) =>
      drawChart('line', [
        ['0', 1],
        ['2', 1],
        [`${end}`, 1],
      ]).missing;
    expect([missingAt(5), missingAt(6)]).toEqual(['', expect.stringMatching(/^M/)]);
  });

  test('has years before the first one, and parts of years', () => {
    const { points } = drawChart('line', [
      ['−2', 1],
      ['0,5', 2],
      ['3', 3],
    ]);
    expect(points.map(({ label, labelX }) => [label, labelX])).toEqual([
      ['−2', 40],
      ['0,5', 320],
      ['3', 600],
    ]);
  });

  test('in a valley at its base has the value above it: below, names stand', () => {
    const valueAt = (least: number) => drawChart('line', yearly([100, least, 100])).points[1]?.y ?? 0;
    expect(valueAt(0)).toBeLessThan(264);
    expect(valueAt(40)).toBeGreaterThan(150);
  });

  test('with less than nothing stands on nought where that is', () => {
    const { line, axis } = drawChart('line', yearly([-10, 30]));
    expect(line).toBe('M40 264L600 40');
    expect(axis).toMatch(/^M20 208H620/);
  });

  test('of anything but numbers is bars: between names there is no way', () => {
    const { line, bars } = drawChart('line', [
      ['2001', 1],
      ['heute', 2],
    ]);
    expect(line).toBe('');
    expect(bars).toHaveLength(2);
  });

  test('of one value stands where it begins', () => {
    expect(drawChart('line', yearly([7])).line).toBe('M40 40');
  });

  test('of many values names as many as have room, the first and the last among them', () => {
    const { points, line } = drawChart('line', yearly(Array.from({ length: 20 }, (_, index) => index)));
    expect(points.map(({ label }) => label)).toEqual([
      '2000',
      '2003',
      '2006',
      '2009',
      '2012',
      '2015',
      '2019',
    ]);
    expect(line.split('L')).toHaveLength(20);
  });

  test('has each name below its place, on one line', () => {
    const { points } = drawChart('line', yearly([1, 2, 3]));
    expect(points.map(({ labelX, labelY, anchor }) => [labelX, labelY, anchor])).toEqual([
      [40, 290, 'middle'],
      [320, 290, 'middle'],
      [600, 290, 'middle'],
    ]);
  });
});

/** The values that the line passes through. */
function crossed({ line, points }: Chart): number[] {
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
