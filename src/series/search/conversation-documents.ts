import type { ConversationSubject } from '../model/target.ts';
import type { Language } from '../text/language.ts';
import type { SearchDocument, SearchSources } from './search-document.ts';
import { filtersOf, yearOf } from './text-documents.ts';

/** Weight of contributions. */
const conversationWeight = 0.4;

/**
 * Contributions to a page, one document for each page of its conversation; it is as new as the latest of
 * it.
 *
 * @param about what is found of the page itself: its title, and what a search is narrowed by
 */
export function conversationDocuments(
  subject: ConversationSubject,
  about: Pick<SearchDocument, 'language' | 'title' | 'date' | 'filters'>,
  { conversationOn, wordsIn, addresses }: SearchSources,
): SearchDocument[] {
  const { language } = about;
  const pages = conversationOn(subject, language);
  const days = pages.flatMap(({ contributions }) => contributions.map(({ day }) => day)).sort();
  const { kinds, conversationOnTitle } = wordsIn(language);
  return pages.flatMap(({ page, contributions }, index): SearchDocument[] => {
    if (contributions.length === 0) return [];
    return [
      {
        kind: 'conversation',
        kindName: kinds.conversation,
        language,
        path: addresses.path(page, language),
        fragment: page.kind === 'page-conversation' ? undefined : 'conversation',
        title: conversationOnTitle(about.title, index + 1),
        numbers: [],
        date: days.at(-1) ?? about.date,
        filters: { ...about.filters, author: [], year: [...new Set(days.map(yearOf))] },
        keywords: [],
        sections: contributions.map(({ anchor, who, title, date, text }) => ({
          anchor,
          title: `${who ?? kinds.conversation}, ${date}`,
          isHeading: false,
          weight: conversationWeight,
          blocks: [who, title, text].filter((block) => block !== undefined),
        })),
      },
    ];
  });
}

/** What is found of the home page where nothing but its conversation is to be found. */
export function aboutSeries(
  { series }: Pick<SearchSources, 'series'>,
  language: Language,
): Pick<SearchDocument, 'language' | 'title' | 'date' | 'filters'> {
  return {
    language,
    title: series.title[language],
    date: `${series.source.year}-01-01`,
    filters: filtersOf({}),
  };
}
