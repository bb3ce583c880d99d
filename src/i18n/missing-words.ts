import { addedIn, type LaterWords, laterWords } from './later-words.ts';
import { pluralCategories } from './patterns.ts';
import { markUntranslated } from './untranslated.ts';
import { emptyWords, isGroup, originalLanguage, overlay, shippedWords } from './words-files.ts';

/** A word that a language does not have yet. */
interface MissingWord {
  /** Where it belongs in the file: `search`, `found`, `nothing`. */
  path: readonly string[];
  /** What has to be translated. */
  english: string;
  /** The minor version that added it, where the language was written for an earlier one: until then it is no mistake. */
  since?: string | undefined;
}

/**
 * Words that are missing in a language, in the order of the English file; of what counts, each form that the language has.
 *
 * @param tag BCP 47
 * @param own the words that a series has of its own; where it does not say anything, the shipped ones do
 */
export function missingWords(tag: string, own: unknown, later: LaterWords = laterWords): MissingWord[] {
  const words = overlay(shippedWords(tag) ?? {}, own);
  const { generator: _, ...english } = shippedWords(originalLanguage) ?? {};
  const generator = isGroup(words) && typeof words.generator === 'string' ? words.generator : undefined;
  return missingIn(words, english, pluralCategories(tag), []).map(({ path, english }) => {
    const since = [path, path.slice(0, -1)]
      .map((keys) => addedIn(keys.join('.'), generator, later))
      .find((version) => version !== undefined);
    return { path, english, since };
  });
}

/** Words that are parts of addresses, or are written into files: nothing can mark them. */
const unmarked = /^(?:segments|newText|imported|search\.parameters)\b/;

/** The words of a language, with the marked English ones in the place of those that a later minor version added. */
export function fillLaterWords(tag: string, own: unknown, later: LaterWords = laterWords): unknown {
  const added = missingWords(tag, own, later).filter(({ since }) => since !== undefined);
  return added.reduce<unknown>(
    (words, { path, english }) => {
      const text = unmarked.test(path.join('.')) ? english : markUntranslated(english);
      return overlay(
        words,
        path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), text),
      );
    },
    overlay(shippedWords(tag) ?? emptyWords(), own),
  );
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
