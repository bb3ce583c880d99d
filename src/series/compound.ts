import type { Language } from './language.ts';

/** Languages that write their compounds as one word, of those the interface speaks. */
export const compounding: readonly Language[] = ['de'];

/** How often a word stands in the texts with a capital and without; the first word of a sentence is not counted. */
interface Use {
  capital: number;
  small: number;
}

/** The words of a series in small letters, with what their spelling tells: in German a capital marks a noun. */
export type Vocabulary = ReadonlyMap<string, Use>;

/** Splits a compound into its parts; a word that is none comes back as nothing. */
export type Splitter = (word: string) => readonly string[];

/** What German puts between two parts of a compound (Fugenelemente). */
const joints = ['s', 'es', 'n', 'en', 'ns', 'ens'];

/** Endings of inflection, longest first. */
const endings = ['ern', 'en', 'er', 'es', 'em', 'e', 'n', 's'];

/** Shorter parts are mostly chance: "Tor" in "Direktor". */
const shortestPart = 4;

/** Nouns that look like endings: "Zahlende" is not the end of a number. */
const endingsLikeNouns = new Set(['ende', 'enden', 'erin', 'innen']);

/** Counts the words of texts. */
export function readVocabulary(texts: Iterable<string>): Vocabulary {
  const uses = new Map<string, Use>();
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(/\p{L}{3,}/gu)) {
      if (/(?:^|[.!?:„“”"»«\n])[\s„“”"»«]*$/u.test(text.slice(Math.max(0, index - 4), index))) continue;
      const form = word.toLowerCase();
      const use = uses.get(form) ?? { capital: 0, small: 0 };
      use[form === word ? 'small' : 'capital'] += 1;
      uses.set(form, use);
    }
  }
  return uses;
}

/**
 * Makes a splitter for German compounds. A compound ends in a noun of the vocabulary, inflected in any way, and begins
 * with one, with or without a joint, or with a compound again: `Kundengesprächen` → `kunden`, `gesprächen`. Words such
 * as `Unternehmen` stay whole, since `nehmen` is no noun.
 */
export function createSplitter(vocabulary: Vocabulary): Splitter {
  const nouns = new Set<string>();
  for (const [form, { capital, small }] of vocabulary) if (small <= capital / 4) nouns.add(form);
  const stems = new Set([...nouns].map(stemOf));
  const known = new Map<string, readonly string[]>();

  return (word) => {
    if (!/^\p{Lu}?\p{Ll}+$/u.test(word) || word.length < 2 * shortestPart) return [];
    const parts = known.get(word) ?? split(word.toLowerCase());
    known.set(word, parts);
    return parts;
  };

  /** The split with the fewest parts; of those the one with the longest last part. */
  function split(word: string): readonly string[] {
    let best: readonly string[] = [];
    for (let at = shortestPart; at <= word.length - shortestPart; at++) {
      const tail = word.slice(at);
      if (endingsLikeNouns.has(tail) || !stems.has(stemOf(tail))) continue;
      const head = headOf(word.slice(0, at));
      if (head.length > 0 && (best.length === 0 || head.length + 1 < best.length)) best = [...head, tail];
    }
    return best;
  }

  function headOf(text: string): readonly string[] {
    const bare = joints
      .filter((joint) => text.endsWith(joint) && text.length - joint.length >= shortestPart)
      .map((joint) => text.slice(0, -joint.length));
    const candidates = [text, ...bare];
    // "Sprach-" is what "Sprache" becomes.
    if (candidates.some((each) => nouns.has(each)) || nouns.has(`${text}e`)) return [text];
    return candidates.map(split).find((parts) => parts.length > 0) ?? [];
  }
}

/** A word of the vocabulary without its ending. */
function stemOf(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
