import type { SearchLanguage } from '../languages/search-language.ts';
import { plainLetter } from '../text/plain-letters.ts';

/** The shortest rest of a word that an ending is taken from, and a second one. */
const shortest = { stem: 3, second: 4 };

/**
 * A word as words are compared: in small letters, without soft hyphens and without marks but those that make another
 * letter; `ß` as `ss`, `ł` as `l`, raised and lowered signs as plain ones.
 */
export function foldWord(word: string, { ownLetters }: SearchLanguage): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[^\0-\x7f]/g, (letter) => (letter in ownLetters ? letter : plainLetter(letter)));
}

/** A folded word without any mark. */
export function withoutMarks(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A folded word as it may have been meant: letters that were written for want of others become these (`ae`, `ä`). */
export function spellingsOf(folded: string, { ownLetters }: SearchLanguage): string[] {
  const transcribed = Object.entries(ownLetters).reduce(
    (text, [letter, written]) => text.replaceAll(written, letter),
    folded,
  );
  return [...new Set([folded, transcribed])];
}

/** A folded word without its endings, the longest first: the same for all its forms. */
export function stemOf(folded: string, { endings }: SearchLanguage): string {
  const cut = (word: string, least: number) => {
    const ending = endings.filter((each) => hasEnding(word, each, least)).reduce(longer, '');
    return word.slice(0, word.length - ending.length);
  };
  let stem = cut(folded, shortest.stem);
  for (let next = cut(stem, shortest.second); next !== stem; next = cut(stem, shortest.second)) stem = next;
  return stem;
}

/** Other forms that a folded word may have, and itself: what is left without an ending, with any other. */
export function formsOf(folded: string, { endings }: SearchLanguage): ReadonlySet<string> {
  const stems = endings
    .filter((ending) => hasEnding(folded, ending, shortest.stem))
    .map((ending) => folded.slice(0, folded.length - ending.length));
  return new Set([folded, ...stems.flatMap((stem) => endings.map((ending) => stem + ending))]);
}

function hasEnding(folded: string, ending: string, least: number): boolean {
  return folded.endsWith(ending) && folded.length - ending.length >= least;
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
