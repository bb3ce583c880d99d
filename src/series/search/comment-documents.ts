import type { Essay } from '../model/entry.ts';
import type { Language } from '../text/language.ts';
import type { SearchDocument, SearchSources } from './search-document.ts';
import { essayDocuments, yearOf } from './text-documents.ts';

/** How much counts what others said about an essay. */
const commentWeight = 0.4;

/** What was said about an essay in a language, one document for each page; it is as new as the latest of it. */
export function commentDocuments(essay: Essay, language: Language, sources: SearchSources): SearchDocument[] {
  const pages = sources.commentsOn(essay, language);
  const days = pages.flatMap(({ comments }) => comments.map(({ day }) => day)).sort();
  const { kinds, voicesOn } = sources.words[language];
  return essayDocuments(essay, language, sources).flatMap((about) =>
    pages.flatMap(({ page, comments }, index): SearchDocument[] => {
      if (comments.length === 0) return [];
      return [
        {
          ...about,
          kind: 'voice',
          kindName: kinds.voice,
          path: sources.addresses.path(page, language),
          fragment: page.kind === 'essay' ? 'conversation' : undefined,
          title: voicesOn(about.title, index + 1),
          numbers: [],
          date: days.at(-1) ?? about.date,
          filters: { ...about.filters, author: [], year: [...new Set(days.map(yearOf))] },
          names: [],
          sections: comments.map(({ anchor, author, date, text }) => ({
            anchor,
            title: `${author ?? kinds.voice}, ${date}`,
            depth: undefined,
            weight: commentWeight,
            blocks: author === undefined ? [text] : [author, text],
          })),
        },
      ];
    }),
  );
}
