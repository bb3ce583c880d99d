import type { Language } from '../text/language.ts';
import type { WordFrequencies } from './word-frequencies.ts';

/** Languages that write their compounds as one word, of those the interface speaks. */
export const compounding: readonly Language[] = ['de'];

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

/**
 * Makes a splitter for German compounds. A compound ends in a noun of the frequencies, inflected in any way, and begins
 * with one, with or without a joint, or with a compound again: `Kundengesprächen` → `kunden`, `gesprächen`. Words such
 * as `Unternehmen` stay whole, since `nehmen` is no noun.
 */
export function createSplitter(frequencies: WordFrequencies): Splitter {
  const nouns = new Set<string>();
  for (const [form, { capital, small }] of frequencies)
    if (capital > 0 && small <= capital / 4) nouns.add(form);
  const stems = new Set([...nouns].map(stemOf));
  const known = new Map<string, readonly string[]>();

  return (word) => {
    const parts = known.get(word) ?? (mayBeCompound(word) ? split(word.toLowerCase()) : []);
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

function mayBeCompound(word: string): boolean {
  return word.length >= 2 * shortestPart && /^\p{Lu}?\p{Ll}+$/u.test(word);
}

/** A word of the frequencies without its ending. */
function stemOf(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
