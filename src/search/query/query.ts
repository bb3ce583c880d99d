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

/** Words that stand in nearly every text, folded: in a question they only say that it is one. */
const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: setOf(
    'als am an auf aus bei bin bist da das dem den der des die du ein eine einem einen einer eines er es fur gibt habe haben hat ich im in ist kann man mein meine mich mir mit mochte nach oder sich sie sind so uber um und vom von vor wann war warum was welche welcher welches wenn wer werden wie wieso wir wird wo woher wohin wozu zu zum zur',
  ),
  en: setOf(
    'a about am an and any are as at be by can could do does for from had has have how i if in is of on or should that the their there these they this to was we were what when where which who why will with would you your',
  ),
};

/** What of a query is searched for: all but the smallest words, if there are others and the reader quotes nothing. */
export function withoutStopWords(query: string, language: string): string {
  const tokens = query.split(' ');
  if (query.includes('"')) return query;
  const rest = tokens.filter((token) => !stopWords[language]?.has(fold(token)));
  return rest.some((token) => wordsOf(token).length > 0) ? rest.join(' ') : query;
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

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
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
 * Whether a word that Pagefind gave for a word of the query is withoutStopWords by it. Where no word begins with the query,
 * Pagefind takes the longest that the query begins with: `Block` for `Blockade`, but also `in` for `Insel`.
 */
export function isNear(word: string, queried: string): boolean {
  if (matches(word, queried)) return true;
  const found = fold(word);
  let shared = 0;
  while (shared < queried.length && found[shared] === queried[shared]) shared += 1;
  return shared >= Math.max(4, queried.length * 0.55);
}
