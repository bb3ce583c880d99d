import { round } from '../series/text/round.ts';

/** A chart, measured: everything the drawing needs, in units of its view box. */
export interface Chart {
  width: number;
  height: number;
  /** Path of what the figures stand on, at nought. */
  axis: string;
  /** Path of a line chart, where one figure follows the other. */
  line: string;
  /** Path from one figure to the next where others are missing between them. */
  missing: string;
  /** Path of the figures themselves on a line. */
  dots: string;
  bars: readonly { x: number; y: number; width: number; height: number }[];
  points: readonly ChartPoint[];
}

/** One figure with the places of its texts. */
interface ChartPoint {
  label: string;
  value: number;
  /** Where its value is written. */
  x: number;
  y: number;
  labelX: number;
  labelY: number;
  anchor: 'start' | 'middle';
  valueAnchor: 'start' | 'middle' | 'end';
}

type ChartData = readonly (readonly [label: string, value: number])[];

const width = 640;

/**
 * Measures a chart, true to scale: bars lie, one row each with its name above; a line runs from left to right over its
 * names, which are numbers, such as years, and as far from each other as those are. Of anything else, bars are drawn.
 *
 * @param longest how many characters the longest value has as it is written
 */
export function drawChart(type: 'bar' | 'line', data: ChartData, longest = 0): Chart {
  const places = placesOf(data);
  return type === 'line' && places ? drawLine(data, places) : drawBars(data, places, longest);
}

/** The numbers that the names are, unless one is none. */
function placesOf(data: ChartData): number[] | undefined {
  const isNumber = (label: string) => /^\s*[-−]?\d+(?:[.,]\d+)?\s*$/.test(label);
  if (!data.every(([label]) => isNumber(label))) return undefined;
  return data.map(([label]) => Number(label.replace(',', '.').replace('−', '-')));
}

/** For each place whether others are missing before it: it is further from the one before than the nearest two are. */
function missingBefore(places: readonly number[]): boolean[] {
  const steps = places.map((place, index) => Math.abs(place - (places[index - 1] ?? place)));
  const usual = Math.min(...steps.filter((step) => step > 0));
  return steps.map((step) => step > 1.5 * usual);
}

/** Where a value stands between the least and the largest, nought among them, from 0 to 1. */
function scaleOf(data: ChartData): (value: number) => number {
  const values = data.map(([, value]) => value);
  const [least, largest] = [Math.min(...values, 0), Math.max(...values, 0)];
  return (value) => (value - least) / (largest - least || 1);
}

/** Room of a character of a value behind its bar, where type is the largest: on the narrowest pages. */
const character = 12.5;

function drawBars(data: ChartData, places: readonly number[] | undefined, longest: number): Chart {
  const [row, gap, room] = [58, 26, width - Math.max(110, 20 + longest * character)];
  const share = scaleOf(data);
  const nought = round(share(0) * room, 1);
  const gaps = places ? missingBefore(places) : [];
  const tops = data.map((_, index) => index * row + gaps.slice(0, index + 1).filter(Boolean).length * gap);
  const bars = data.map(([, value], index) => ({
    x: round(share(Math.min(value, 0)) * room, 1),
    y: (tops[index] ?? 0) + 24,
    width: round(Math.abs(share(value) - share(0)) * room, 1),
    height: 20,
  }));
  const points = data.map(([label, value], index) => ({
    label,
    value,
    x: round(share(Math.max(value, 0)) * room, 1) + 10,
    y: (tops[index] ?? 0) + 40,
    labelX: 0,
    labelY: (tops[index] ?? 0) + 16,
    anchor: 'start' as const,
    valueAnchor: 'start' as const,
  }));
  const height = (tops.at(-1) ?? 0) + row;
  const begins = tops.filter((_, index) => index === 0 || gaps[index]);
  const ends = [...begins.slice(1).map((top) => top - gap), height].map((end) => end - 8);
  const axis = begins.map((top, index) => `M${nought} ${top + 18}V${ends[index]}`).join('');
  const missing = begins.slice(1).map((top, index) => `M${nought} ${ends[index]}V${top + 18}`);
  return { width, height, axis, line: '', missing: missing.join(''), dots: '', bars, points };
}

function drawLine(data: ChartData, numbers: readonly number[]): Chart {
  const height = 300;
  const base = height - 36;
  const share = scaleOf(data);
  const yOf = (value: number) => round(base - share(value) * (base - 40), 1);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const xOf = (number: number) => round(40 + ((number - first) / (last - first || 1)) * (width - 80), 1);
  const figures = data
    .map(([label, value], index) => ({ label, value, number: numbers[index] ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map((figure) => ({ ...figure, x: xOf(figure.number), y: yOf(figure.value) }));
  const gaps = missingBefore(figures.map(({ number }) => number));
  let [line, missing] = ['', ''];
  for (const [index, { x, y }] of figures.entries()) {
    const before = figures[index - 1];
    if (before && gaps[index]) missing += `M${before.x} ${before.y}L${x} ${y}`;
    line += `${before && !gaps[index] ? 'L' : 'M'}${x} ${y}`;
  }
  const named = namedOf(figures);
  const points = figures.flatMap(({ label, value, x, y }, index) => {
    if (!named.has(index)) return [];
    const free = placeValue({ x, y }, figures[index - 1], figures[index + 1], base);
    return [{ label, value, ...free, labelX: x, labelY: height - 10, anchor: 'middle' as const }];
  });
  const marks = figures.map(({ x }) => `M${x} ${yOf(0)}v6`).join('');
  const dots = figures.map(({ x, y }) => `M${x} ${y}h0`).join('');
  return {
    width,
    height,
    axis: `M20 ${yOf(0)}H${width - 20}${marks}`,
    line,
    missing,
    dots,
    bars: [],
    points,
  };
}

/** The figures that are named: the first, the last, and as many between them as have room beside each other. */
function namedOf(figures: readonly Point[]): Set<number> {
  const [end, room] = [figures.length - 1, 70];
  const named = new Set([end]);
  let edge = Number.NEGATIVE_INFINITY;
  for (const [index, { x }] of figures.entries()) {
    if (x - edge < room || (index > 0 && (figures[end]?.x ?? 0) - x < room)) continue;
    named.add(index);
    edge = x;
  }
  return named;
}

/** Beside the line where it climbs through the room above a point, below a point that stands lower than its neighbours. */
function placeValue(
  { x, y }: Point,
  before: Point | undefined,
  after: Point | undefined,
  base: number,
): Pick<ChartPoint, 'x' | 'y' | 'valueAnchor'> {
  const climbsTo = (other: Point | undefined) =>
    other !== undefined && y - other.y > steep * Math.abs(x - other.x);
  const [left, right] = [climbsTo(before), climbsTo(after)];
  const above = y - 12;
  if (!left && !right) return { x, y: above, valueAnchor: 'middle' };
  // At the edge there is no room beside.
  const isClosed = (left || !before) && (right || !after);
  if (isClosed && y + 30 < base) return { x, y: y + 26, valueAnchor: 'middle' };
  return right ? { x: x + 5, y: above, valueAnchor: 'end' } : { x: x - 5, y: above, valueAnchor: 'start' };
}

/** Units up per unit along from where a line comes near a value above its point. */
const steep = 0.25;

interface Point {
  x: number;
  y: number;
}
