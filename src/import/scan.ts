/** Where a piece of text stands at or behind a place, in any case of its letters; -1 where it does not. */
export type Find = (text: string, from: number) => number;

/**
 * Makes a search through a source that looks for nothing twice in vain: sources of strangers may hold a beginning a
 * million times and its end never.
 */
export function createFind(source: string): Find {
  const lower = source.toLowerCase();
  // Letters whose lower case is longer would move all places behind them.
  const text = lower.length === source.length ? lower : source;
  const missing = new Set<string>();
  return (needle, from) => {
    if (missing.has(needle)) return -1;
    const index = text.indexOf(needle, from);
    if (index < 0) missing.add(needle);
    return index;
  };
}
