/** A chart, measured: everything the drawing needs, in units of its view box. */
export interface Chart {
  width: number;
  height: number;
  axis: string;
  /** Path of a line chart. */
  line: string | undefined;
  bars: readonly { x: number; y: number; width: number; height: number }[];
  points: readonly ChartPoint[];
}

/** One figure with the places of its texts. */
export interface ChartPoint {
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

const width = 640;

/** Measures a chart: bars lie, one row each with its name above; a line runs from left to right over its names. */
export function drawChart(
  type: 'bar' | 'line',
  data: readonly (readonly [label: string, value: number])[],
): Chart {
  const largest = Math.max(...data.map(([, value]) => value), 0) || 1;
  return type === 'bar' ? drawBars(data, largest) : drawLine(data, largest);
}

function drawBars(data: readonly (readonly [string, number])[], largest: number): Chart {
  const row = 58;
  const room = width - 110;
  const bars = data.map(([, value], index) => ({
    x: 0,
    y: index * row + 24,
    width: round((Math.max(value, 0) / largest) * room),
    height: 20,
  }));
  const points = data.map(([label, value], index) => ({
    label,
    value,
    x: (bars[index]?.width ?? 0) + 10,
    y: index * row + 40,
    labelX: 0,
    labelY: index * row + 16,
    anchor: 'start' as const,
    valueAnchor: 'start' as const,
  }));
  const height = data.length * row;
  return { width, height, axis: `M0 18V${height - 8}`, line: undefined, bars, points };
}

function drawLine(data: readonly (readonly [string, number])[], largest: number): Chart {
  const height = 300;
  const base = height - 36;
  const step = data.length > 1 ? (width - 80) / (data.length - 1) : 0;
  const every = Math.ceil(data.length / 8);
  const places = data.map(([, value], index) => ({
    x: round(40 + index * step),
    y: round(base - (value / largest) * (base - 40)),
  }));
  const points = data.flatMap(([label, value], index) => {
    const place = places[index];
    const shown = index % every === 0 || index === data.length - 1;
    if (!place || !shown) return [];
    const free = placeValue(place, places[index - 1], places[index + 1], base);
    return [{ label, value, ...free, labelX: place.x, labelY: height - 10, anchor: 'middle' as const }];
  });
  const line = places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return { width, height, axis: `M20 ${base}H${width - 20}`, line, bars: [], points };
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
