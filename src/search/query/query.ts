/** Longer queries are cut: no reader types one, and each further word costs a search. */
export const longestQuery = 200;

/** Control characters, and those that turn the direction of writing: they change what a reader sees, not what is found. */
const invisible = /[\p{Cc}\p{Cf}\ufffd]+/gu;

/** A query as it is searched: well-formed, visible, its white space folded, of bounded length. */
export function cleanQuery(text: string): string {
  return text
    .slice(0, 4 * longestQuery)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/ {2,}/g, ' ')
    .slice(0, longestQuery + 1)
    .trim()
    .slice(0, longestQuery)
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .trim();
}

/**
 * The number of the item that a query asks for: `12`, `#12`, `Nr. 12`, `These 12`, `12. These`.
 *
 * @param names what an item is called, such as `These` and `Thesen`
 */
export function itemNumber(query: string, names: readonly string[]): number | undefined {
  const rest = [...names, 'nr.', 'nr', 'no.', 'no', '#']
    .map((name) => name.toLowerCase())
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replace(name, ' '), query.toLowerCase());
  const [, digits] = /^\s*(\d{1,6})\.?\s*$/.exec(rest) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
