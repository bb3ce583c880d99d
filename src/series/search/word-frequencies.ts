import { wordsOf } from '../languages/scripts.ts';
import { compareStrings, ownString } from '../text/strings.ts';

/** How often a word stands in the texts, in small letters, and with a capital that is not that of a sentence. */
interface Use {
  all: number;
  capital: number;
  small: number;
}

/** The words of a series in small letters, with what their spelling tells: in German a capital marks a noun. */
export type WordFrequencies = ReadonlyMap<string, Use>;

/** Counts the words of texts in one language. */
export function countWordFrequencies(texts: Iterable<string>, language: string): WordFrequencies {
  // By spelling first, so that each word of the texts, of which there may be millions, is looked up once.
  const spellings = new Map<string, Use & { form: string }>();
  for (const text of texts) {
    for (const { word, index } of wordsOf(text, language)) {
      let spelling = spellings.get(word);
      if (!spelling) {
        const own = ownString(word);
        spelling = { form: own.toLowerCase(), all: 0, capital: 0, small: 0 };
        spellings.set(own, spelling);
      }
      spelling.all += 1;
      if (spelling.form === word) spelling.small += 1;
      else if (!beginsSentence(text, index)) spelling.capital += 1;
    }
  }
  const uses = new Map<string, Use>();
  for (const { form, all, capital, small } of spellings.values()) {
    const use = uses.get(form) ?? { all: 0, capital: 0, small: 0 };
    uses.set(form, { all: use.all + all, capital: use.capital + capital, small: use.small + small });
  }
  return uses;
}

/** Whether only white space and quotation marks stand between a word and the end of the sentence before it. */
function beginsSentence(text: string, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const sign = text.charAt(at);
    if ('.!?:„“”"»«\n'.includes(sign)) return true;
    if (sign !== ' ' && !/\s/.test(sign)) return false;
  }
  return true;
}

/** The words that are used most, to suggest one near a word that nothing was found for, in alphabetical order. */
export function mostUsed(frequencies: WordFrequencies, limit: number): string[] {
  return [...frequencies]
    .filter(([word]) => word.length > 3)
    .sort(([a, one], [b, other]) => other.all - one.all || compareStrings(a, b))
    .slice(0, limit)
    .map(([word]) => word)
    .sort(compareStrings);
}
