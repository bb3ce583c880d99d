import type { Arc, Tick } from './layout.ts';

/** Height of a bar, above the line. */
export const barHeight = 12;

/**
 * Ticks as path data: a stem for an item that waits for an essay, a bar for one that has some. Each is placed from the one
 * before: steps repeat themselves, which compresses well.
 */
export function tickPath(ticks: readonly Pick<Tick, 'x' | 'y' | 'essays'>[], written: boolean): string {
  const height = written ? barHeight : barHeight / 2;
  return ticks
    .filter(({ essays }) => essays > 0 === written)
    .map(({ x, y }, index, all) => {
      const before = all[index - 1];
      const move = before ? `m${x - before.x} ${y - before.y + height}` : `M${x} ${y}`;
      return `${move}v-${height}`;
    })
    .join('');
}

/** Ticks on a line of their own, whose height does not stretch with the arcs above it. */
export function onBaseline(ticks: readonly Tick[]): Tick[] {
  return ticks.map((tick) => ({ ...tick, y: barHeight }));
}

/** The classes of an arc: its two ends, how many links it stands for, and whether one of them contradicts. */
export function arcClass({ from, to, links, contradicts }: Arc): string {
  const weight = links > 3 ? ' many' : links > 1 ? ' some' : '';
  return `x${from} x${to}${weight}${contradicts ? ' against' : ''}`;
}
