import type { SearchLanguage } from '../../series/languages/search-language.ts';
import type { Pagefind, PagefindOptions } from './pagefind-types.ts';

/** Fields beside the text: where a word stands in one of them, that is weighed by `ranking.ts`. */
const fields = ['title', 'titleForms', 'titleParts', 'headings', 'forms', 'parts', 'keywords', 'names'];

/** Opens the index of a language. */
export function openPagefind(
  createInstance: (options: PagefindOptions) => Pagefind,
  { folder, version, language }: { folder: string; version: string; language: SearchLanguage },
): Pagefind {
  return createInstance({
    basePath: folder,
    metaCacheTag: version,
    exactDiacritics: hasOwnLetters(language),
    ranking: {
      // A text is about a word by that word, hardly by longer ones that begin with it.
      termSimilarity: 4,
      metaWeights: Object.fromEntries(fields.map((field) => [field, 0])),
    },
  });
}

/** Whether a letter with a mark is another letter, so that an index of the language is read by its marks. */
export function hasOwnLetters({ ownLetters }: SearchLanguage): boolean {
  return Object.keys(ownLetters).length > 0;
}
