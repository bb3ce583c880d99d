import type { SearchLanguage } from '../../series/languages/search-language.ts';
import { hasSigns, trimWord, withoutJoiners } from '../../series/search/sign-words.ts';
import { foldWord } from '../../series/search/word-forms.ts';

/** A word of a query, or several in quotation marks. */
export interface QueryTerm {
  /** As the reader typed it. */
  text: string;
  /** Folded; a phrase with one space between its words. */
  folded: string;
  /** How it is looked for: letters and digits, a word with signs as it stands, or words that follow each other. */
  kind: 'word' | 'signs' | 'phrase';
  /** The words that it consists of, folded, where they are more than one: for what holds them apart. */
  parts: readonly string[];
}

/** A query, taken apart. */
export interface ParsedQuery {
  /** What is looked for: all but the smallest words, if there are others. */
  terms: readonly QueryTerm[];
  isQuestion: boolean;
}

/** More words than these are ignored: each costs a search. */
const mostTerms = 12;

/** Takes a query apart. Words of nothing but signs are left out. */
export function parseQuery(query: string, language: SearchLanguage): ParsedQuery {
  const tokens = [...query.matchAll(/"([^"]+)"|([^\s"]+)/g)];
  const all = tokens
    .flatMap(([, phrase, word = '']) => toTerm(phrase ?? word, phrase !== undefined, language))
    .slice(0, mostTerms);
  const rest = all.filter((term) => term.kind === 'phrase' || !language.stopWords.has(term.folded));
  const [first] = all;
  return {
    terms: rest.length > 0 ? rest : all,
    isQuestion: all.length > 1 && (query.endsWith('?') || language.questionWords.has(first?.folded ?? '')),
  };
}

function toTerm(text: string, isPhrase: boolean, language: SearchLanguage): QueryTerm[] {
  const fold = (word: string) => foldWord(word, language);
  const words = split(text, language).map(trimWord).filter(hasLetters);
  if (isPhrase && words.length > 1) {
    const parts = words.map((word) => fold(withoutJoiners(word)));
    return [{ text, folded: parts.join(' '), kind: 'phrase', parts }];
  }
  return words.map((word) => {
    const parts = (word.match(/[\p{L}\p{N}\p{M}\u00ad]+/gu) ?? []).map(fold);
    const folded = fold(hasSigns(word) ? word : withoutJoiners(word));
    return {
      text: word,
      folded,
      kind: hasSigns(word) ? 'signs' : 'word',
      parts: parts.length > 1 || parts[0] !== folded ? parts : [],
    };
  });
}

/** The words of a text, which the browser finds where the script puts no spaces between them. */
function split(text: string, { segmented }: SearchLanguage): string[] {
  if (segmented === undefined) return text.split(/\s+/);
  const segments = new Intl.Segmenter(segmented, { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

/** The words that a term consists of, as terms of their own; single letters are none: `C++` is not all that begins with `c`. */
export function partsOf({ parts }: QueryTerm): QueryTerm[] {
  const words = parts.filter((part) => part.length > 1);
  return words.map((part) => ({ text: part, folded: part, kind: 'word', parts: [] }));
}

function hasLetters(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
