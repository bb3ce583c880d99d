import { latinWords } from './words.ts';

/** How often a word stands in the texts, in small letters, and with a capital that is not that of a sentence. */
interface Use {
  all: number;
  capital: number;
  small: number;
}

/** The words of a series in small letters, with what their spelling tells: in German a capital marks a noun. */
export type Lexicon = ReadonlyMap<string, Use>;

/** Counts the words of texts. */
export function readLexicon(texts: Iterable<string>): Lexicon {
  const uses = new Map<string, Use>();
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(latinWords)) {
      const form = word.toLowerCase();
      const use = uses.get(form) ?? { all: 0, capital: 0, small: 0 };
      uses.set(form, use);
      use.all += 1;
      if (form === word) use.small += 1;
      else if (!/(?:^|[.!?:„“”"»«\n])[\s„“”"»«]*$/u.test(text.slice(Math.max(0, index - 4), index)))
        use.capital += 1;
    }
  }
  return uses;
}

/** The words that are used most, to suggest one near a word that nothing was found for, in alphabetical order. */
export function mostUsed(lexicon: Lexicon, limit: number): string[] {
  return [...lexicon]
    .filter(([word]) => word.length > 3)
    .sort(([a, one], [b, other]) => other.all - one.all || compare(a, b))
    .slice(0, limit)
    .map(([word]) => word)
    .sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
