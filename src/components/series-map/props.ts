import type { LinkData } from '../props.ts';
import type { SeriesMap } from './layout.ts';

/** The map of the series, ready to draw. */
export interface MapProps {
  wide: SeriesMap;
  narrow: SeriesMap;
  /** The item the page is about. */
  current: number | undefined;
  /** By number: address and name of each item. */
  links: ReadonlyMap<number, LinkData>;
  /** Numbers that are written under the line: the first of each part, and the last of all. */
  labels: readonly number[];
  label: string;
}
