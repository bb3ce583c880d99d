import type { Direction } from '../../series/languages/index.ts';
import type { GraphLink } from '../../series/links/graph.ts';
import type { Link } from '../../series/model/link.ts';
import type { TargetKey } from '../../series/model/target.ts';

/** The picture of a series: a line with a tick for each item, arcs for the links between essays about them. */
export interface SeriesMap {
  width: number;
  height: number;
  ticks: readonly Tick[];
  arcs: readonly Arc[];
}

/** One item on the line. */
export interface Tick {
  number: number;
  x: number;
  y: number;
  /** How many essays there are about it. */
  essays: number;
}

/** The links between two items. */
export interface Arc {
  from: number;
  to: number;
  links: number;
  /** Whether one of them contradicts. */
  contradicts: boolean;
  /** Path data of SVG. */
  path: string;
}

/** How many links lead from essays about one item to another item or essays about it. */
interface ItemLink {
  from: number;
  to: number;
  links: number;
  /** Whether one of them contradicts. */
  contradicts: boolean;
}

/** The links of a part that no line of its own can show. */
export interface RowsMap extends SeriesMap {
  /** By row: how many arcs lead from it to other rows. */
  elsewhere: readonly number[];
}

/**
 * Sums links by item: an essay stands on its first item; a link counts between the item of the text that
 * links and the item, or the first item of the essay, that it links to.
 */
export function itemLinks(
  links: readonly (Pick<GraphLink, 'source' | 'target'> & { link: Pick<Link, 'relation'> })[],
  firstItem: ReadonlyMap<TargetKey, number>,
): ItemLink[] {
  const sums = new Map<string, ItemLink>();
  for (const { source, target, link } of links) {
    const from = firstItem.get(source);
    const to = target.startsWith('thesis:') ? Number(target.slice('thesis:'.length)) : firstItem.get(target);
    if (from === undefined || to === undefined || from === to) continue;
    const [low, high] = from < to ? [from, to] : [to, from];
    const known = sums.get(`${low} ${high}`);
    const contradicts = link.relation === 'contradicts';
    sums.set(`${low} ${high}`, {
      ...{ from: low, to: high, links: (known?.links ?? 0) + 1 },
      contradicts: contradicts || known?.contradicts === true,
    });
  }
  return [...sums.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

const margin = 14;
const foot = 26;
/** Room for the name of a row. */
const head = 24;

/**
 * Draws all items on one line, arcs above it.
 *
 * @param size the drawing is a little narrower than `width`: ticks stand on whole numbers, which weigh half as much
 */
export function drawLine(
  numbers: readonly number[],
  essays: (number: number) => number,
  links: readonly ItemLink[],
  { width: most, height, direction = 'ltr' }: { width: number; height: number; direction?: Direction },
): SeriesMap {
  const y = height - foot;
  const steps = Math.max(numbers.length - 1, 1);
  const step = Math.max(1, Math.floor((most - 2 * margin) / steps));
  const width = 2 * margin + steps * step;
  const place = placeIn(width, step, direction);
  const ticks = numbers.map((number, index) => ({
    number,
    x: place(index),
    y,
    essays: essays(number),
  }));
  return { width, height, ticks, arcs: drawArcs(ticks, links, y - 6) };
}

/**
 * Draws the items of each part on a line of its own, one below the other, for narrow screens. Arcs stay inside a line;
 * what leads elsewhere is counted.
 *
 * @param size `step` from item to item at least; the drawing is at least as wide as `width`, since what is narrower than
 * the screen is blown up with its numbers
 */
export function drawRows(
  rows: readonly (readonly number[])[],
  essays: (number: number) => number,
  links: readonly ItemLink[],
  size: { width: number; step: number; row: number; direction?: Direction },
): RowsMap {
  const { width: least, step: smallest, row, direction = 'ltr' } = size;
  const steps = Math.max(...rows.map((numbers) => numbers.length), 2) - 1;
  const step = Math.max(smallest, Math.ceil((least - 2 * margin) / steps));
  const width = 2 * margin + steps * step;
  const place = placeIn(width, step, direction);
  const ticks = rows.flatMap((numbers, line) =>
    numbers.map((number, index) => ({
      number,
      x: place(index),
      y: (line + 1) * row - foot,
      essays: essays(number),
    })),
  );
  const rowOf = new Map(rows.flatMap((numbers, index) => numbers.map((number) => [number, index] as const)));
  const [inside, across] = [true, false].map((same) =>
    links.filter(({ from, to }) => (rowOf.get(from) === rowOf.get(to)) === same),
  );
  const elsewhere = rows.map(
    (_, index) =>
      (across ?? []).filter(({ from, to }) => [rowOf.get(from), rowOf.get(to)].includes(index)).length,
  );
  const arcs = drawArcs(ticks, inside ?? [], row - foot - head - 6);
  return { width, height: rows.length * row, ticks, arcs, elsewhere };
}

/** Where the ticks of a line stand, which begins on the right where texts do. */
function placeIn(width: number, step: number, direction: Direction): (index: number) => number {
  return (index) => (direction === 'rtl' ? width - margin - index * step : margin + index * step);
}

function drawArcs(ticks: readonly Tick[], links: readonly ItemLink[], highest: number): Arc[] {
  const byNumber = new Map(ticks.map((tick) => [tick.number, tick]));
  const longest = Math.max(...ticks.map(({ x }) => x)) / 2;
  // Height grows slower than length: short arcs stay visible where the map is flat, long ones stay apart where it is high.
  const rise = (radius: number) => highest * (radius / longest) ** 0.6;
  return links.flatMap((link) => {
    const [a, b] = [byNumber.get(link.from), byNumber.get(link.to)].sort(
      (one, other) => (one?.x ?? 0) - (other?.x ?? 0),
    );
    if (!a || !b) return [];
    // Radii that are too small grow until they reach (SVG 2, 9.5.1): how much higher than wide an arc is says all, and half
    // of the map's weight is numbers.
    const radius = (b.x - a.x) / 2;
    const shape = (rise(radius) / radius).toFixed(2).replace(/^0|\.?0+$/g, '');
    return [{ ...link, path: `M${a.x} ${a.y}a1 ${shape} 0 0 1 ${b.x - a.x} 0` }];
  });
}
