import { german } from './de.ts';
import type { SearchLanguage } from './description.ts';
import { english } from './en.ts';

const descriptions: ReadonlyMap<string, SearchLanguage> = new Map([
  ['de', german],
  ['en', english],
]);

const unknown: SearchLanguage = {
  stopWords: new Set(),
  questionWords: new Set(),
  endings: [''],
  ownLetters: {},
  vowelChanges: {},
  compounds: undefined,
};

/** What the search knows of a language (BCP 47): a region takes the description of its language. */
export function searchLanguageOf(language: string): SearchLanguage {
  return descriptions.get(language) ?? descriptions.get(language.split('-')[0] ?? '') ?? unknown;
}
