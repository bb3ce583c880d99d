import { describeLanguage } from '../languages/index.ts';
import { listWords } from '../languages/scripts.ts';
import type { Stemmer } from '../languages/stemmers.ts';
import type { Language } from '../text/language.ts';
import { ownString } from '../text/strings.ts';
import { countFeatures, type FeatureCounts, featureNumber } from './features.ts';

const stemmers = new Map<string, Stemmer>();
/** Numbers of stems by word, in each language. */
const known = new Map<string, Map<string, number>>();

/** Loads what finds the stems of languages, where there is something; `countStems` counts words as they are without. */
export async function loadStemmers(languages: readonly Language[]): Promise<void> {
  await Promise.all(
    languages.map(async (language) => {
      if (stemmers.has(language)) return;
      const loaded = await describeLanguage(language).stemmer?.();
      if (!loaded) return;
      stemmers.set(language, loaded.stemmer);
      // What was counted before is as it was written.
      known.delete(language);
    }),
  );
}

/** How often each stem stands in a text (Snowball): `Märkte` and `Markt` have one. Digits are no words. */
export function countStems(text: string, language: Language): FeatureCounts {
  const stems = known.get(language) ?? new Map<string, number>();
  known.set(language, stems);
  const stemmer = stemmers.get(language);
  return countFeatures(listWords(text.toLowerCase(), language).map((word) => stemOf(word, stems, stemmer)));
}

function stemOf(word: string, stems: Map<string, number>, stemmer: Stemmer = (each) => each): number {
  const stem = stems.get(word);
  if (stem !== undefined) return stem;
  const own = ownString(word);
  const found = featureNumber(stemmer(own));
  stems.set(own, found);
  return found;
}
