import type { SearchLanguage } from '../../series/languages/search-language.ts';
import { trimWord, withoutJoiners } from '../../series/search/sign-words.ts';
import { foldWord, formsOf, spellingsOf, stemOf, withoutMarks } from '../../series/search/word-forms.ts';
import type { QueryTerm } from './terms.ts';

/** A stretch of a text that a term of the query means. */
export interface TextMatch {
  /** UTF-16 units, counted from the start of the text. */
  start: number;
  end: number;
  /** Which term of the query it is, counted from 0. */
  term: number;
}

/** Says of the words of texts which term of a query means them. */
export interface TermMatcher {
  /**
   * Matches of a text, in its order.
   *
   * @param terms for which of the terms words count that are only akin: other words of the same stem
   */
  match: (text: string, terms?: ReadonlySet<number>) => TextMatch[];
}

/** The shortest word that is found within another, and the shortest stem that makes words akin. */
const shortest = { part: 4, stem: 4 };

const runs = /[\p{L}\p{N}\p{M}\u00ad_]+/gu;

const capitalized = /\p{Lu}?[\p{Ll}\p{M}\p{N}\u00ad]+|\p{Lu}+(?!\p{Ll})/gu;

/** Makes a matcher for the terms of a query: what it matches is what the index finds for them. */
export function createMatcher(terms: readonly QueryTerm[], language: SearchLanguage): TermMatcher {
  const tests = terms.map((term) => createTest(term, language));
  const known = new Map<string, { term: number; isAkin: boolean } | undefined>();
  // Texts repeat their words: most of them are looked at once.
  const knownTokens = new Map<string, readonly TextMatch[]>();

  return {
    match: (text, akin) =>
      [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) =>
        matchesOf(token, akin).map((match) => ({
          ...match,
          start: index + match.start,
          end: index + match.end,
        })),
      ),
  };

  function matchesOf(token: string, akin: ReadonlySet<number> | undefined): readonly TextMatch[] {
    if (akin && akin.size > 0) return matchToken(token, akin);
    const matches = knownTokens.get(token) ?? matchToken(token, akin);
    knownTokens.set(token, matches);
    return matches;
  }

  /** The whole word where a term means it as it stands, else the parts of it that a term means. */
  function matchToken(token: string, akin: ReadonlySet<number> | undefined): TextMatch[] {
    const word = trimWord(token);
    const from = token.indexOf(word);
    const parts = [...word.matchAll(runs)];
    if (parts[0] && parts[0][0] !== word) {
      const whole = findWhole(word) ?? findWhole(withoutJoiners(word));
      if (whole !== undefined) return [{ start: from, end: from + word.length, term: whole }];
    }
    return parts.flatMap(({ 0: run, index }) => matchRun(run, from + index, akin));
  }

  /** A word without signs: all of it, or what begins with a capital: `StarlightApp`. */
  function matchRun(run: string, start: number, akin: ReadonlySet<number> | undefined): TextMatch[] {
    const term = find(run, akin);
    if (term !== undefined) return [{ start, end: start + run.length, term }];
    const parts = [...run.matchAll(capitalized)];
    return parts.length < 2 ? [] : parts.flatMap(({ 0: part, index }) => matchRun(part, start + index, akin));
  }

  function find(word: string, akin: ReadonlySet<number> | undefined): number | undefined {
    let found = known.get(word);
    if (found === undefined && !known.has(word)) {
      found = findTerm(foldWord(word, language));
      known.set(word, found);
    }
    return found && (!found.isAkin || akin?.has(found.term)) ? found.term : undefined;
  }

  function findWhole(word: string): number | undefined {
    const folded = foldWord(word, language);
    const term = tests.findIndex(({ isWhole }) => isWhole(folded));
    return term < 0 ? undefined : term;
  }

  function findTerm(folded: string): { term: number; isAkin: boolean } | undefined {
    for (const isAkin of [false, true]) {
      const term = tests.findIndex((test) => (isAkin ? test.isAkin : test.isMeant)(folded));
      if (term >= 0) return { term, isAkin };
    }
    return undefined;
  }
}

interface TermTest {
  /** Of a word with signs, as it stands or without the signs that join its parts. */
  isWhole: (folded: string) => boolean;
  isMeant: (folded: string) => boolean;
  isAkin: (folded: string) => boolean;
}

function createTest({ kind, folded, parts }: QueryTerm, language: SearchLanguage): TermTest {
  if (kind === 'signs')
    return {
      isWhole: (word) => word.includes(folded),
      isMeant: () => false,
      isAkin: (word) => parts.includes(word),
    };
  if (kind === 'phrase')
    return { isWhole: () => false, isMeant: (word) => parts.includes(word), isAkin: () => false };
  const spellings = spellingsOf(folded, language);
  const forms = new Set(spellings.flatMap((spelling) => [...formsOf(spelling, language)]));
  const ends = [...forms].filter((form) => form.length >= shortest.part);
  const stems = spellings.map((spelling) => stemOf(spelling, language));
  return {
    isWhole: (word) => forms.has(word),
    isMeant: (word) =>
      forms.has(word) ||
      spellings.some(
        (each) => word.startsWith(each) || (each.length >= shortest.part && word.includes(each)),
      ) ||
      ends.some((form) => word.endsWith(form)),
    isAkin: (word) =>
      stems.some((stem) => stem.length >= shortest.stem && word.startsWith(stem)) ||
      stems.some((stem) => withoutMarks(stemOf(word, language)) === withoutMarks(stem)) ||
      parts.includes(word),
  };
}
