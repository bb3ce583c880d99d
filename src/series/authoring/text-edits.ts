/** A piece of a text to replace. Offsets are UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Replaces pieces of a text that do not overlap; every other character stays what it is. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < position) throw new Error(`two changes of the same characters, at ${start}`);
    result += source.slice(position, start) + text;
    position = end;
  }
  return result + source.slice(position);
}
