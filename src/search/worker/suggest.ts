import { suggest as suggestName } from '../../series/diagnostics/did-you-mean.ts';
import type { SearchLanguage } from '../../series/languages/search-language.ts';
import { foldWord, formsOf } from '../../series/search/word-forms.ts';
import type { QueryTerm } from '../query/terms.ts';

/** Most words that are offered for one. */
const most = 4;

/** The shortest part that a compound is taken apart into. */
const shortestPart = 4;

/**
 * Queries that a reader may have meant one of whose words is found nowhere: with that word replaced by the nearest that
 * is there, by longer ones that end in it, or by its parts.
 *
 * @param typed the query as the reader typed it
 * @param unknown the words that are found nowhere
 * @param words the words that most texts use, in small letters
 */
export function suggestWord(
  typed: string,
  unknown: readonly QueryTerm[],
  { words, language }: { words: readonly string[]; language: SearchLanguage },
): string[] {
  const known = new Map(words.map((word) => [foldWord(word, language), word]));
  const folded = [...known.keys()];
  const offers = unknown.map((term) => ({ term, offers: offersFor(term.folded) }));
  const best = offers.reduce((text, { term, offers: [first] }) => replace(text, term, first), typed);
  const others = offers.flatMap(({ term, offers }) =>
    offers.slice(1).map((offer) => replace(typed, term, offer)),
  );
  return [...new Set([best, ...others])].filter((each) => each !== typed).slice(0, most);

  function offersFor(word: string): (string | undefined)[] {
    const near = suggestName(word, folded);
    const forms = [...formsOf(word, language)].filter((form) => form.length >= shortestPart);
    const longer = folded.filter((each) =>
      forms.some((form) => each.length > form.length && each.endsWith(form)),
    );
    const parts = partsOf(word);
    const found = [...(near === undefined ? [] : [near]), ...longer].filter((each) => each !== word);
    return [...found.map((each) => known.get(each)), ...(parts ? [parts] : [])];
  }

  /** A compound that is not in the index, as two words that are: `Newsletterversand`, with or without a joint. */
  function partsOf(word: string): string | undefined {
    const joints = ['', ...(language.compounds?.joints ?? [])];
    for (let at = word.length - shortestPart; at >= shortestPart; at--) {
      const head = word.slice(0, at);
      const first = joints
        .filter((joint) => head.endsWith(joint))
        .map((joint) => known.get(head.slice(0, head.length - joint.length)))
        .find((each) => each !== undefined);
      const second = known.get(word.slice(at));
      if (first !== undefined && second !== undefined) return `${first} ${second}`;
    }
    return undefined;
  }
}

function replace(text: string, { text: word }: QueryTerm, offer: string | undefined): string {
  return offer === undefined ? text : text.replace(word, () => offer);
}
