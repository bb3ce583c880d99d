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

/** The words of a query, folded; nothing where it holds neither a letter nor a digit. */
export function wordsOf(query: string): string[] {
  return (query.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-’'.](?=[\p{L}\p{N}]))*/gu) ?? []).map(fold);
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

/** A word as it is compared: small letters, without marks, `ß` as `ss`, transcribed umlauts like written ones. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/([aou])e/g, '$1');
}

/** What is left of a folded word without its ending: at least three letters. */
export function stem(folded: string): string {
  return folded.replace(/(?<=^.{3,})(?:ern|en|er|es|em|ing|ed|e|n|s)$/u, '');
}

/** Whether a word of a text is what a word of the query looks for: it begins with it or holds it as a part. */
export function matches(word: string, queried: string): boolean {
  const found = fold(word);
  const wanted = stem(queried);
  return found.startsWith(wanted) || (wanted.length >= 4 && found.includes(wanted));
}

/**
 * Whether a word that Pagefind gave for a word of the query is meant by it. Where no word begins with the query,
 * Pagefind takes the longest that the query begins with: `Block` for `Blockade`, but also `in` for `Insel`.
 */
export function isNear(word: string, queried: string): boolean {
  if (matches(word, queried)) return true;
  const found = fold(word);
  let shared = 0;
  while (shared < queried.length && found[shared] === queried[shared]) shared += 1;
  return shared >= Math.max(4, queried.length * 0.55);
}
