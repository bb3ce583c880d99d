import { describe, expect, test } from 'vitest';
import { drawLine, drawRows, itemLinks } from '../../../../src/components/series-map/layout.ts';
import type { TargetKey } from '../../../../src/series/model/target.ts';
import { graphOf } from '../../series/sample.ts';

const first = new Map<TargetKey, number>([
  ['essay:a', 1],
  ['essay:b', 5],
]);

test('arcs sum the links of the graph by item, in both directions, also those to items themselves', () => {
  const graph = graphOf([
    { key: 'essay:a', links: ['essay:b', 'thesis:5', 'thesis:1', 'essay:none', 'thesis:9'] },
    { key: 'essay:b', links: ['essay:a'] },
    { key: 'essay:none' },
    { key: 'term:t', links: ['thesis:5'] },
  ]);
  expect(itemLinks(graph.links('de'), first)).toEqual([
    { from: 1, to: 5, links: 3, contradicts: false },
    { from: 1, to: 9, links: 1, contradicts: false },
  ]);
});

test('an essay in two languages counts once', () => {
  const graph = graphOf([
    { key: 'essay:a', links: ['thesis:2'] },
    { key: 'essay:a', language: 'en', links: ['thesis:2'] },
  ]);
  expect(itemLinks(graph.links('de'), first)).toEqual([{ from: 1, to: 2, links: 1, contradicts: false }]);
});

test('every item has its tick on the drawing, and every link between drawn items its arc', () => {
  const links = [{ from: 1, to: 3, links: 2, contradicts: false }];
  const size = { width: 100, height: 50 };
  const line = drawLine([1, 2, 3], () => 0, links, size);
  expect(line.ticks.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(line.ticks.every(({ x, y }) => x > 0 && x < 100 && y > 0 && y < 50)).toBe(true);
  const rows = drawRows([[1, 2], [3]], (number) => number, links, { width: 100, step: 10, row: 40 });
  expect(rows.ticks.map(({ essays }) => essays)).toEqual([1, 2, 3]);
  expect([line.arcs.length, rows.elsewhere]).toEqual([1, [1, 1]]);
  expect(drawLine([1, 2], () => 0, links, size).arcs).toEqual([]);
});

test.each([1, 2, 7, 12, 40])('%i items fill a drawing that no phone has to blow up', (count) => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const { width, ticks } = drawRows([numbers], () => 0, [], { width: 320, step: 14, row: 78 });
  const places = ticks.map(({ x }) => x);
  expect(width).toBeGreaterThanOrEqual(320);
  expect(Math.min(...places.slice(1).map((x, index) => x - (places[index] ?? 0)))).toBeGreaterThanOrEqual(14);
  if (count > 1) expect(width - (places.at(-1) ?? 0)).toBeCloseTo(places[0] ?? 0);
});

const none = () => 0;

describe('an arc', () => {
  const links = [
    { from: 1, to: 2, links: 1, contradicts: false },
    { from: 1, to: 11, links: 1, contradicts: false },
  ];
  const numbers = Array.from({ length: 11 }, (_, index) => index + 1);

  test('rises from one item to the other, the longest to the top of the drawing, short ones lower', () => {
    const { ticks, arcs } = drawLine(numbers, none, links, { width: 128, height: 106 });
    expect(ticks.map(({ x, y }) => [x, y])).toEqual(numbers.map((number) => [4 + 10 * number, 80]));
    const [short, long] = arcs.map(({ path }) =>
      /^M([\d.]+) 80a1 ([\d.]+) 0 0 1 ([\d.]+) 0$/.exec(path)?.slice(1).map(Number),
    );
    // The long one is 50 wide on either side of its top and 68 high, the short one 5 and 17.
    expect(long).toEqual([14, 1.37, 100]);
    expect(short).toEqual([14, 3.44, 10]);
  });

  test('between two lines is not drawn, but counted on either', () => {
    const rows = [[1, 2, 3], [11], [12]];
    const { arcs, elsewhere } = drawRows(rows, none, links, { width: 100, step: 10, row: 40 });
    expect(arcs.map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
    expect(elsewhere).toEqual([1, 1, 0]);
  });

  test('says whether one of its links contradicts', () => {
    const of = (relation: 'contradicts' | undefined) => ({
      ...({ source: 'essay:a', target: 'thesis:3' } as const),
      link: { relation },
    });
    const contradicts = (...all: Parameters<typeof of>[0][]) => itemLinks(all.map(of), first)[0]?.contradicts;
    expect(contradicts(undefined)).toBe(false);
    expect(contradicts(undefined, 'contradicts', undefined)).toBe(true);
  });

  test('to an item that is not drawn is not drawn', () => {
    expect(drawRows([[1, 3]], none, links, { width: 100, step: 10, row: 40 }).arcs).toEqual([]);
  });
});

test('sums stand in the order of the numbers, whatever the order of the links', () => {
  const of = (source: TargetKey, target: TargetKey) => ({ source, target, link: { relation: undefined } });
  const links = [
    of('essay:b', 'thesis:7'),
    of('essay:b', 'essay:a'),
    of('essay:a', 'thesis:3'),
    of('essay:x', 'essay:a'),
  ];
  expect(itemLinks(links, first).map(({ from, to }) => [from, to])).toEqual([
    [1, 3],
    [1, 5],
    [5, 7],
  ]);
});

test('one item alone stands at the beginning of its line', () => {
  const { ticks } = drawLine([5], none, [], { width: 100, height: 50 });
  expect(ticks).toEqual([{ number: 5, x: 14, y: 24, essays: 0 }]);
});

test('where texts run from right to left, so do the numbers, and arcs still rise', () => {
  const links = [{ from: 1, to: 3, links: 1, contradicts: false }];
  const [there, back] = (['ltr', 'rtl'] as const).map((direction) =>
    drawLine([1, 2, 3], none, links, { width: 100, height: 50, direction }),
  );
  const places = there?.ticks.map(({ x }) => x) ?? [];
  expect(back?.ticks.map(({ x }) => x)).toEqual(places.toReversed());
  expect(back?.arcs).toEqual(there?.arcs);
  const rows = drawRows([[1, 2, 3], [4]], none, [], { width: 100, step: 10, row: 40, direction: 'rtl' });
  expect(rows.ticks.map(({ x }) => rows.width - x)).toEqual([14, 50, 86, 14]);
});
