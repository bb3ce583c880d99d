import type { CompoundRules, SearchLanguage } from '../languages/search-language.ts';
import { foldWord, stemOf } from './word-forms.ts';
import type { WordFrequencies } from './word-frequencies.ts';

/** Splits a compound into its parts; a word that is none comes back as nothing. */
export type Splitter = (word: string) => readonly string[];

/** Shorter parts are mostly chance: "Tor" in "Direktor". */
const shortestPart = 4;

/** Longer words are none that anybody wrote. */
const longestWord = 60;

/**
 * Makes a splitter for a language that writes compounds as one word. A compound ends in a noun of the texts, inflected
 * in any way, and begins with one, with or without a joint, or with a compound again: `Kundengesprächen` → `kunden`,
 * `gesprächen`. Where only one of the two stands elsewhere, that tells where the other begins (`Tassen|henkel`,
 * `Verzeichnis|baum`), unless a prefix is all that is left. Words such as `Unternehmen` stay whole, since `nehmen` is no
 * noun.
 */
export function createSplitter(frequencies: WordFrequencies, language: SearchLanguage): Splitter {
  const { compounds } = language;
  if (!compounds) return () => [];
  const lexicon = readLexicon(frequencies, language);
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const parts = known.get(word) ?? (mayBeCompound(word) ? split(foldWord(word, language)) : []);
    known.set(word, parts);
    return parts;
  };

  function split(word: string): readonly string[] {
    const both = splitKnown(word);
    if (both.length > 0) return both;
    const cuts = cutsOf(word);
    const byTail = cuts.find(
      ([head, tail]) => (lexicon.isNoun(tail) || lexicon.isDerived(tail)) && isHead(head),
    );
    if (byTail) return byTail;
    const [head, tail] = cuts.findLast(([head]) => headOf(head).length > 0) ?? ['', ''];
    return lexicon.isUnknown(tail) ? [head, tail] : [];
  }

  /** The split with the fewest parts; of those the one with the longest last part. */
  function splitKnown(word: string): readonly string[] {
    let best: readonly string[] = [];
    for (const [start, tail] of cutsOf(word)) {
      if (!lexicon.isNoun(tail)) continue;
      const head = headOf(start);
      if (head.length > 0 && (best.length === 0 || head.length + 1 < best.length)) best = [...head, tail];
    }
    return best;
  }

  function headOf(text: string): readonly string[] {
    const candidates = [text, ...withoutJoint(text, compounds)];
    // "Sprach-" is what "Sprache" becomes.
    if (candidates.some((each) => lexicon.nouns.has(each)) || lexicon.nouns.has(`${text}e`)) return [text];
    return candidates.map(splitKnown).find((parts) => parts.length > 0) ?? [];
  }

  function isHead(text: string): boolean {
    return !compounds?.prefixes.has(text);
  }

  /** From the longest last part to the shortest. */
  function cutsOf(word: string): (readonly [head: string, tail: string])[] {
    const count = Math.max(0, word.length - 2 * shortestPart + 1);
    return Array.from({ length: count }, (_, index) => {
      const at = shortestPart + index;
      return [word.slice(0, at), word.slice(at)] as const;
    }).filter(([, tail]) => !compounds?.endingsLikeNouns.has(tail));
  }
}

/** Stems of nouns by the stem of another form with another vowel: `markt` and `märkt`. */
export function vowelChangesIn(
  frequencies: WordFrequencies,
  language: SearchLanguage,
): ReadonlyMap<string, string> {
  const changes = Object.entries(language.vowelChanges);
  const stems = readLexicon(frequencies, language).stems;
  const found = new Map<string, string>();
  for (const stem of stems) {
    const [at = -1, vowel = ''] = changes
      .map(([changed, plain]) => [stem.lastIndexOf(changed), plain] as const)
      .reduce((last, each) => (each[0] > last[0] ? each : last), [-1, ''] as const);
    const plain = stem.slice(0, Math.max(at, 0)) + vowel + stem.slice(at + 1);
    if (at >= 0 && stems.has(plain)) found.set(stem, plain).set(plain, stem);
  }
  return found;
}

interface Lexicon {
  nouns: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** Whether a word, inflected in any way, is a noun. */
  isNoun: (word: string) => boolean;
  /** Whether a word that does not stand there may be the noun of a verb that does: `Anbieter`, `anbieten`. */
  isDerived: (word: string) => boolean;
  isUnknown: (word: string) => boolean;
}

/** A word with a capital that is not that of a sentence is a noun, unless it is written small as well. */
function readLexicon(frequencies: WordFrequencies, language: SearchLanguage): Lexicon {
  const nouns = new Set<string>();
  const words = new Set<string>();
  const all = new Set<string>();
  for (const [form, { capital, small }] of frequencies) {
    const folded = foldWord(form, language);
    words.add(folded);
    all.add(stemOf(folded, language));
    if (capital > 0 && small <= capital / 4) nouns.add(folded);
  }
  const stems = new Set([...nouns].map((noun) => stemOf(noun, language)));
  return {
    nouns,
    stems,
    isNoun: (word) => stems.has(stemOf(word, language)),
    isDerived: (word) =>
      /(?:er|erin|ung)(?:s|n|en|nen)?$/.test(word) && !words.has(word) && all.has(stemOf(word, language)),
    isUnknown: (word) => word !== '' && !all.has(stemOf(word, language)),
  };
}

function withoutJoint(text: string, compounds: CompoundRules | undefined): string[] {
  return (compounds?.joints ?? [])
    .filter((joint) => text.endsWith(joint) && text.length - joint.length >= shortestPart)
    .map((joint) => text.slice(0, -joint.length));
}

function mayBeCompound(word: string): boolean {
  return word.length >= 2 * shortestPart && word.length <= longestWord && /^\p{Lu}?\p{Ll}+$/u.test(word);
}
