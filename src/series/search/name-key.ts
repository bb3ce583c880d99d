import type { SearchLanguage } from '../languages/search-language.ts';
import type { WordKnowledge } from './beside-words.ts';
import { encodeSigns } from './sign-words.ts';
import { foldWord, stemOf } from './word-forms.ts';

/**
 * The name of a document as one word of the index, which no text holds: whoever enters the whole name means it. Small
 * words and endings do not count.
 *
 * @param words folded
 */
export function nameKey(words: readonly string[], language: SearchLanguage): string {
  const rest = words.filter((word) => !language.stopWords.has(word));
  const stems = (rest.length > 0 ? rest : words).map((word) => stemOf(word, language));
  // No sign has this code, so no word with signs ends in it.
  return `${encodeSigns(stems.join(' '))}u0`;
}

/** The keys of a name: as it is, and with another vowel of a noun, where it is one word. */
export function nameKeysOf(name: string, { language, vowelChanges }: WordKnowledge): string[] {
  const words = (name.match(/[\p{L}\p{N}\p{M}\u00ad_]+/gu) ?? []).map((word) => foldWord(word, language));
  const [first = ''] = words;
  const change = words.length === 1 ? vowelChanges.get(stemOf(first, language)) : undefined;
  return [words, ...(change === undefined ? [] : [[change]])]
    .filter(({ length }) => length > 0)
    .map((each) => nameKey(each, language));
}
