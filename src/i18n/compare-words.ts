import { isGroup, originalLanguage, shippedWords } from './words-files.ts';

/** What a translator may want to look at again; none of it is necessarily wrong. */
interface Comparison {
  /** Words that are the English ones, by their keys: `search.close`. */
  same: readonly string[];
  /** Words of buttons and tabs that are so much longer than in English that they may not fit. */
  long: readonly string[];
}

/** How many times the length of the English word leaves its button as it is. */
const longest = 1.6;

/** Words that stand in buttons, tabs and menus, where there is no room for a second line. */
const buttons =
  /^(?:menu|show|registerFilter\.\w+|cite|share|joinIn|earlierPage|laterPage|mentionForm\.submit|search\.(?:open|submit|close|retry|filters|all|sort|sorts\.\w+|withoutFilters|highlightOff|nextHit|previousHit))$/;

/** Compares the words of a language with the English ones. Placeholders and signs alone are no words. */
export function compareWords(words: unknown): Comparison {
  const english = new Map(listWordsIn(shippedWords(originalLanguage)));
  const pairs = listWordsIn(words).flatMap(([key, word]) => {
    const original = english.get(key);
    return original === undefined ? [] : [{ key, word, original }];
  });
  return {
    same: pairs.filter(({ word, original }) => word === original && hasWords(word)).map(({ key }) => key),
    long: pairs
      .filter(
        ({ key, word, original }) =>
          buttons.test(key) && word.length > longest * Math.max(original.length, 5),
      )
      .map(({ key }) => key),
  };
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{[^}]*\}/g, ''));
}

/** Every single word, with its key. */
function listWordsIn(words: unknown, key = ''): [key: string, word: string][] {
  if (typeof words === 'string') return [[key, words]];
  if (!isGroup(words)) return [];
  return Object.entries(words).flatMap(([name, each]) =>
    listWordsIn(each, key === '' ? name : `${key}.${name}`),
  );
}
