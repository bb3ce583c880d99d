import { describeLanguage } from '../languages/index.ts';
import { listWords } from '../languages/scripts.ts';
import type { Stemmer } from '../languages/stemmers.ts';
import type { Language } from '../text/language.ts';

const stemmers = new Map<string, Stemmer>();
const known = new Map<string, Map<string, string>>();

/** Loads what finds the stems of languages, where there is something; `listStems` lists words as they are without. */
export async function loadStemmers(languages: readonly Language[]): Promise<void> {
  await Promise.all(
    languages.map(async (language) => {
      if (stemmers.has(language)) return;
      const loaded = await describeLanguage(language).stemmer?.();
      if (!loaded) return;
      stemmers.set(language, loaded.stemmer);
      // What was listed before is as it was written.
      known.delete(language);
    }),
  );
}

/** The stems of all words of a text, in its order (Snowball): `Märkte` and `Markt` have one. Digits are no words. */
export function listStems(text: string, language: Language): string[] {
  const stems = known.get(language) ?? new Map<string, string>();
  known.set(language, stems);
  const stemmer = stemmers.get(language);
  return listWords(text.toLowerCase(), language).map((word) => stemOf(word, stems, stemmer));
}

function stemOf(word: string, stems: Map<string, string>, stemmer: Stemmer = (each) => each): string {
  const stem = stems.get(word);
  if (stem !== undefined) return stem;
  // A long word is a piece of its text, which would stay in memory with it.
  const own = structuredClone(word);
  const found = stemmer(own);
  stems.set(own, found);
  return found;
}
