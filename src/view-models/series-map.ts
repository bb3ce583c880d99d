import { drawLine, drawRows, itemLinks } from '../components/series-map/layout.ts';
import type { MapProps } from '../components/series-map/props.ts';
import { memoize } from '../memoize.ts';
import type { TargetKey } from '../series/model/target.ts';
import type { Site } from '../site.ts';

type Drawing = Pick<MapProps, 'wide' | 'narrow'>;

/** The drawings of the map. They are the same on every page of a build: made once. */
export const drawMap = memoize(({ items, essays, series, graph }: Site): Drawing => {
  const numbers = items.map(({ number }) => number).sort((a, b) => a - b);
  const first = new Map<TargetKey, number>();
  const counts = new Map<number, number>();
  for (const { id, translations } of essays) {
    const own = translations[0]?.meta.theses ?? [];
    if (own[0] !== undefined) first.set(`essay:${id}`, own[0]);
    for (const number of own) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  // Texts in several languages count once: as the first language has them.
  const links = itemLinks(graph.links(series.languages[0] ?? 'de'), first);
  const count = (number: number) => counts.get(number) ?? 0;
  const rows = series.parts.map(({ from, to }) => numbers.filter((number) => from <= number && number <= to));
  return {
    wide: drawLine(numbers, count, links, { width: 1280, height: 300 }),
    narrow: drawRows(rows, count, links, { width: 320, step: 14, row: 78 }),
  };
});

/** The map as a strip: of the links only those of one item, so that a page does not grow with the series. */
export function drawStrip(site: Site, current: number | undefined): Drawing {
  const { wide, narrow } = drawMap(site);
  const arcs = wide.arcs.filter(({ from, to }) => from === current || to === current);
  return { wide: { ...wide, arcs }, narrow };
}
