import { memoize } from '../../memoize.ts';
import type { SearchLanguage } from '../languages/search-language.ts';
import { ownString } from '../text/strings.ts';
import type { Splitter } from './compound-splitter.ts';
import { encodeSigns, hasSigns, suffixesOf, trimWord } from './sign-words.ts';
import { foldWord, stemOf, withoutMarks } from './word-forms.ts';

/** Words that a text should be found by, and that an index of its words as they are written does not hold. */
interface BesideWords {
  /** Other spellings of its words, and words with signs. */
  forms: readonly string[];
  /** Parts of its compounds that do not begin them. */
  parts: readonly string[];
}

/** What is known of the words of a language. */
export interface WordKnowledge {
  language: SearchLanguage;
  split: Splitter;
  /** Stems of nouns by the stem of another form with another vowel. */
  vowelChanges: ReadonlyMap<string, string>;
}

/** Hyphens of a word at which it may end; more make no word. */
const mostHyphens = 3;

/** More soft hyphens make no word. */
const mostSoftHyphens = 12;

/** The shortest part that a soft hyphen marks, and that is worth finding. */
const shortestPart = 4;

/** What stands before the hyphens of a word: `tsconfig.json` in `tsconfig.json-Datei`. */
function beforeHyphens(word: string): string[] {
  return [...word.matchAll(/-/g)].slice(0, mostHyphens).map(({ index }) => word.slice(0, index));
}

/** Reads the words that stand beside those of a text, each once and in alphabetical order. */
export function readBesideWords(text: string, knowledge: WordKnowledge): BesideWords {
  const forms = new Set<string>();
  const parts = new Set<string>();
  const read = tokensOf(knowledge);
  for (const token of new Set(text.match(/\S+/gu) ?? [])) {
    const beside = read(token);
    for (const form of beside.forms) forms.add(form);
    for (const part of beside.parts) parts.add(part);
  }
  return { forms: [...forms].sort(), parts: [...parts].sort() };
}

const nothing: BesideWords = { forms: [], parts: [] };

/** Each word is read once: most of a text stand in others, too. */
const tokensOf = memoize((knowledge: WordKnowledge) => {
  const known = new Map<string, BesideWords>();
  return (token: string): BesideWords => {
    const before = known.get(token);
    if (before) return before;
    const own = ownString(token);
    const read = readToken(own, knowledge);
    known.set(own, read);
    return read;
  };
});

function readToken(token: string, { language, split, vowelChanges }: WordKnowledge): BesideWords {
  const forms: string[] = [];
  const parts: string[] = [];
  const trimmed = trimWord(token);
  for (const word of [trimmed, ...beforeHyphens(trimmed)].filter(hasSigns))
    forms.push(...suffixesOf(foldWord(word, language)).map(encodeSigns));
  const runs = trimmed.match(/[\p{L}\p{N}\p{M}\u00ad_]+/gu) ?? [];
  // At other signs than those of ASCII, Pagefind does not take a word apart.
  const isApart = runs.length > 1 && /[^\p{L}\p{N}\p{M}\0-\x7f]/u.test(token);
  for (const run of runs) readRun(run, isApart);
  return forms.length + parts.length === 0 ? nothing : { forms, parts };

  function readRun(run: string, isApart: boolean): void {
    const folded = foldWord(run, language);
    if (isApart || withoutMarks(folded) !== withoutMarks(run.toLowerCase())) forms.push(folded);
    const change = vowelChanges.get(stemOf(folded, language));
    if (change !== undefined) forms.push(change);
    const hyphenated = run.split('\u00ad', mostSoftHyphens + 1).map((piece) => foldWord(piece, language));
    hyphenated.slice(1).forEach((piece, index) => {
      const rest = hyphenated.slice(index + 1).join('');
      for (const part of [piece, rest]) if (part.length >= shortestPart) parts.push(part);
    });
    const [, ...rest] = split(run.replaceAll('\u00ad', ''));
    parts.push(...rest);
  }
}
