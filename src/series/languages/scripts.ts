import { countWords } from '../text/words.ts';

/** Scripts that put no spaces between words. */
const unspaced = new Set(['Hans', 'Hant', 'Jpan', 'Khmr', 'Laoo', 'Mymr', 'Thai']);

/** Whether a language (BCP 47) is written without spaces between its words. */
export function unspacedScript(tag: string): boolean {
  return unspaced.has(scriptOf(tag));
}

/** The script that a language is written in, as ISO 15924 has it. */
function scriptOf(tag: string): string {
  return new Intl.Locale(tag).maximize().script ?? '';
}

/** Words of three letters or more in Latin script. `\p{L}` would take three times as long. */
const latin = /[A-Za-zÀ-ɏ]{3,}/g;

/** Words of other scripts, in which two letters are often one. */
const others = /[\p{L}\p{M}]{2,}/gu;

/** The words of a text that can be compared with each other, in order. */
export function listWords(text: string, tag: string): readonly string[] {
  if (unspacedScript(tag)) return Array.from(wordsOf(text, tag), ({ word }) => word);
  return text.match(spacedWords(tag)) ?? [];
}

/** The same with the places where they begin. */
export function* wordsOf(text: string, tag: string): Iterable<{ word: string; index: number }> {
  if (unspacedScript(tag)) {
    const segments = new Intl.Segmenter(tag, { granularity: 'word' }).segment(text);
    for (const { segment, index, isWordLike } of segments) if (isWordLike) yield { word: segment, index };
    return;
  }
  for (const { 0: word, index } of text.matchAll(spacedWords(tag))) yield { word, index };
}

/** How many words a text has. Where its script puts no spaces between them, they have to be found. */
export function countWordsIn(text: string, tag: string): number {
  return unspacedScript(tag) ? listWords(text, tag).length : countWords(text);
}

/** What a word is in a language with spaces between words. */
function spacedWords(tag: string): RegExp {
  return scriptOf(tag) === 'Latn' ? latin : others;
}
