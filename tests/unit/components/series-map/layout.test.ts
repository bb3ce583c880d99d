import { expect, test } from 'vitest';
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
    { from: 1, to: 5, links: 3 },
    { from: 1, to: 9, links: 1 },
  ]);
});

test('an essay in two languages counts once', () => {
  const graph = graphOf([
    { key: 'essay:a', links: ['thesis:2'] },
    { key: 'essay:a', language: 'en', links: ['thesis:2'] },
  ]);
  expect(itemLinks(graph.links('de'), first)).toEqual([{ from: 1, to: 2, links: 1 }]);
});

test('every item has its tick on the drawing, and every link between drawn items its arc', () => {
  const links = [{ from: 1, to: 3, links: 2 }];
  const size = { width: 100, height: 50 };
  const line = drawLine([1, 2, 3], () => 0, links, size);
  expect(line.ticks.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(line.ticks.every(({ x, y }) => x > 0 && x < 100 && y > 0 && y < 50)).toBe(true);
  const rows = drawRows([[1, 2], [3]], (number) => number, links, { width: 100, step: 10, row: 40 });
  expect(rows.ticks.map(({ essays }) => essays)).toEqual([1, 2, 3]);
  expect([line.arcs.length, rows.arcs.length]).toEqual([1, 1]);
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
