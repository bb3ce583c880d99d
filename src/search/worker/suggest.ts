import { suggest as suggestName } from '../../series/diagnostics/did-you-mean.ts';
import { fold, matches, wordsOf } from '../query/query.ts';

/** What suggestions are made of. */
export interface SuggestionSources {
  /** The words, folded, that the index gives for one: it guesses where it does not hold that. */
  wordsFor: (word: string) => Promise<string[]>;
  /** The words that most texts use, in small letters. */
  readWords: () => Promise<string[]>;
}

/** Each word that is looked at costs a search. */
const most = 6;

/** The shortest part that a compound is taken apart into. */
const shortestPart = 4;

/**
 * Queries that a reader may have meant whose query found nothing, or only guesses: with a word that is not there
 * replaced by the nearest that is, or by its parts; and, of several words that never stand together, each by itself.
 *
 * @param typed the query as the reader typed it
 * @param query what of it was searched for
 */
export async function suggest(typed: string, query: string, { wordsFor, readWords }: SuggestionSources) {
  const words = query
    .split(' ')
    .filter((word) => wordsOf(word).length > 0)
    .slice(0, most);
  const looked = await Promise.all(
    words.map(async (word) => {
      const given = await wordsFor(word);
      return { word, folded: fold(word), given, isKnown: given.some((each) => matches(each, fold(word))) };
    }),
  );
  const strange = looked.filter(({ isKnown }) => !isKnown);
  const spelling = strange.length === 0 ? undefined : spellings(await readWords());
  const whole = strange.reduce((text, { word, folded, given }) => {
    const instead = spelling?.near(folded) ?? spelling?.parts(folded);
    // What the index gave already is no news.
    return instead === undefined || given.includes(fold(instead)) ? text : text.replace(word, () => instead);
  }, typed);
  const alone = looked.filter(({ isKnown, folded }) => words.length > 1 && isKnown && folded.length > 2);
  return [...new Set([...(whole === typed ? [] : [whole]), ...alone.map(({ word }) => word)])];
}

function spellings(words: readonly string[]) {
  const known = new Map(words.map((word) => [fold(word), word]));
  const folded = [...known.keys()];
  return {
    near: (word: string) => {
      const near = suggestName(word, folded);
      return near === undefined || near === word ? undefined : known.get(near);
    },
    /** A compound that nobody wrote, as two words that somebody did: `Newsletterversand`, with or without a joint. */
    parts: (word: string) => {
      for (let at = word.length - shortestPart; at >= shortestPart; at--) {
        const head = word.slice(0, at);
        const first = known.get(head) ?? known.get(head.replace(/(?:e?s|e?n)$/, ''));
        const second = known.get(word.slice(at));
        if (first !== undefined && second !== undefined) return `${first} ${second}`;
      }
      return undefined;
    },
  };
}
