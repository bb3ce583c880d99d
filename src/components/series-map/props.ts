import type { LinkData } from '../props.ts';
import type { RowsMap, SeriesMap } from './layout.ts';

/** A part of the series, as the map names it. */
export interface MapPart {
  title: string;
  /** "8–13". */
  range: string;
  /** Where its line has no room for its range, that ends where it would begin. */
  isCrowded: boolean;
  /** Where it begins and ends on the line, as shares of it. */
  from: number;
  to: number;
  /** The line of names that has room for its name, from 0: where names begin to be shown, and on a desk. Without one it has none. */
  row: number | undefined;
  deskRow: number | undefined;
}

/** The map of the series, ready to draw. */
export interface MapProps {
  wide: SeriesMap;
  narrow: RowsMap;
  parts: readonly MapPart[];
  /** By number: address and name of each item. */
  links: ReadonlyMap<number, LinkData>;
  /** By number: what the lines under the map say of an item: "12 · Nichts bleibt …", and its essay with its trackbacks. */
  sayings: ReadonlyMap<number, { about: string; facts: string }>;
  label: string;
  legend: string;
}

/** The line of all items on the page of one, as a picture. */
export interface StripProps {
  wide: SeriesMap;
  /** The item the page is about. */
  current: number | undefined;
  /** What the picture shows, in one sentence. */
  label: string;
  register: LinkData;
}
