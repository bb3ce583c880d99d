import type { ConversationSubject } from '../model/target.ts';
import { aboutSeries, conversationDocuments } from './conversation-documents.ts';
import { authorDocuments, pathDocuments, topicDocuments } from './overview-documents.ts';
import type { SearchDocument, SearchSources } from './search-document.ts';
import { essayDocuments, itemDocument, pageDocuments, termDocuments } from './text-documents.ts';

/**
 * Everything that can be found, each text in the languages it is written in: where a page shows the original for want of
 * a translation, it is found in the original's language only. What is equally good is found in this order.
 */
export function listSearchDocuments(sources: SearchSources): SearchDocument[] {
  const { items, essays, terms, pages, series } = sources;
  const withConversation = (subject: ConversationSubject, documents: readonly SearchDocument[]) => [
    ...documents,
    ...documents.flatMap((about) => conversationDocuments(subject, about, sources)),
  ];
  return series.languages.flatMap((language) => [
    ...items.flatMap((item) =>
      withConversation({ kind: 'thesis', number: item.number }, [itemDocument(item, language, sources)]),
    ),
    ...essays.flatMap((essay) => withConversation(essay, essayDocuments(essay, language, sources))),
    ...terms.flatMap((term) => withConversation(term, termDocuments(term, language, sources))),
    ...pages.flatMap((page) => pageDocuments(page, language, sources)),
    ...pathDocuments(language, sources),
    ...topicDocuments(language, sources),
    ...authorDocuments(language, sources),
    ...conversationDocuments({ kind: 'home' }, aboutSeries(sources, language), sources),
  ]);
}
