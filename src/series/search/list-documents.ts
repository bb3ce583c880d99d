import { commentDocuments } from './comment-documents.ts';
import type { SearchDocument, SearchSources } from './search-document.ts';
import { essayDocuments, itemDocument, termDocuments } from './text-documents.ts';

/**
 * Everything that can be found, each text in the languages it is written in: where a page shows the original for want of
 * a translation, it is found in the original's language only. What is equally good is found in this order.
 */
export function listSearchDocuments(sources: SearchSources): SearchDocument[] {
  const { items, essays, terms, series } = sources;
  return series.languages.flatMap((language) => [
    ...items.map((item) => itemDocument(item, language, sources)),
    ...essays.flatMap((essay) => [
      ...essayDocuments(essay, language, sources),
      ...commentDocuments(essay, language, sources),
    ]),
    ...terms.flatMap((term) => termDocuments(term, language, sources)),
  ]);
}
