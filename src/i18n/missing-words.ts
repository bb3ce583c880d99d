import { pluralCategories } from './patterns.ts';
import { isGroup, originalLanguage, overlay, shippedWords } from './words-files.ts';

/** A word that a language does not have yet. */
export interface MissingWord {
  /** Where it belongs in the file: `search`, `found`, `nothing`. */
  path: readonly string[];
  /** What has to be translated. */
  english: string;
}

/**
 * Words that are missing in a language, in the order of the English file; of what counts, each form that the language has.
 *
 * @param tag BCP 47
 * @param own the words that a series has of its own; where it does not say anything, the shipped ones do
 */
export function missingWords(tag: string, own: unknown): MissingWord[] {
  const words = overlay(shippedWords(tag) ?? {}, own);
  return missingIn(words, shippedWords(originalLanguage), pluralCategories(tag), []);
}

function missingIn(
  words: unknown,
  english: unknown,
  categories: readonly string[],
  path: readonly string[],
): MissingWord[] {
  if (typeof english === 'string') return words === undefined ? [{ path, english }] : [];
  // What stands in the place of a group and is none is another problem.
  if (!isGroup(english) || (words !== undefined && !isGroup(words))) return [];
  const forms = 'other' in english ? formsOf(english, categories) : english;
  return Object.entries(forms).flatMap(([key, value]) =>
    missingIn(words?.[key], value, categories, [...path, key]),
  );
}

/** The English form of each category of another language. */
function formsOf(
  { one, other }: Readonly<Record<string, unknown>>,
  categories: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    categories.map((category) => [category, category === 'one' ? (one ?? other) : other]),
  );
}
