import { memoizeBy } from '../../memoize.ts';
import type { Language } from './language.ts';

/**
 * How many words a text has: runs of letters and digits, which single hyphens and apostrophes may join. Counted by
 * hand: with a thousand texts, a regular expression that hands out each word took a tenth of all reading.
 */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++; // it takes two units
    const isPart: boolean =
      isLetterOrDigit(code) ||
      (inWord && joints.has(code) && isLetterOrDigit(text.codePointAt(index + 1) ?? 0));
    if (isPart && !inWord) count++;
    inWord = isPart;
  }
  return count;
}

const joints = new Set(Array.from("’'-", (sign) => sign.codePointAt(0)));

function isLetterOrDigit(code: number): boolean {
  if (code > 127) return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
}

/** Making one takes as long as finding the words of a paragraph. */
const wordSegmenter = memoizeBy(
  (language: Language) => language,
  (language) => new Intl.Segmenter(language, { granularity: 'word' }),
);

/** The first words of a text, at most `limit` UTF-16 units, with `…` where it goes on. */
export function shorten(text: string, limit: number, language: Language): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of wordSegmenter(language).segment(text.slice(0, limit))) {
    if (segment.trim() !== '' && index + segment.length < limit) end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The first words of a text, at most `limit` graphemes, with `…` where it goes on; a word that is longer is cut. */
export function shortenGraphemes(text: string, limit: number, language: Language): string {
  let count = 0;
  for (const { index } of new Intl.Segmenter(language).segment(text)) {
    if (count++ < limit) continue;
    const words = shorten(text, index, language);
    return words === '…' ? `${text.slice(0, index)}…` : words;
  }
  return text;
}

/** A character of a text with the letters beside it, as messages show it. */
export function wordsAround(text: string, index: number): string {
  return text.slice(Math.max(0, index - 12), index + 13).trim();
}
