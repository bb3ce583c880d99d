import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import type { Language } from '../text/language.ts';
import { latinWords } from '../text/words.ts';

const stemmers: Readonly<Record<Language, (word: string) => string>> = { de: stemGerman, en: stemEnglish };
const known: Readonly<Record<Language, Map<string, string>>> = { de: new Map(), en: new Map() };

/** How often each word stands in a text, by stem (Snowball): `Märkte` and `Markt` are one. Digits are no words. */
export function countStems(text: string, language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(latinWords) ?? []) {
    const stem = stemOf(word, language);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function stemOf(word: string, language: Language): string {
  const stem = known[language].get(word);
  if (stem !== undefined) return stem;
  // A long word is a piece of its text, which would stay in memory with it.
  const own = structuredClone(word);
  const found = stemmers[language](own);
  known[language].set(own, found);
  return found;
}
