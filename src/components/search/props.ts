import type { LinkData } from '../props.ts';

/** What every page tells the search, which is loaded only when a reader asks for it. */
export interface SearchProps {
  /** The search page. */
  href: string;
  /** Whether it is the page that tells this. */
  isPage: boolean;
  /** Folder of the index of the language. */
  index: string;
  /** Ways in for who searches for nothing yet. */
  start: string;
  /** What it says. */
  words: string;
  /** What an item is called: one, many. */
  names: readonly [one: string, many: string];
  /** Where a reader goes who finds nothing. */
  lists: readonly LinkData[];
}
