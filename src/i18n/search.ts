import type { PackedSearchLanguage } from '../series/languages/search-language.ts';
import { createFiller, type QuotationMarks, quote } from './fill.ts';
import type { SearchPatterns } from './search-schema.ts';

/** What is filtered by, as the search index names it. */
export const facets = ['kind', 'part', 'topic', 'author', 'year'] as const;

/** One of the filters. */
export type Facet = (typeof facets)[number];

/** What the sentences of the search are made of; all of it is sent to the browser. */
interface SearchTexts {
  words: SearchPatterns;
  /** For numbers and days (BCP 47). */
  locale: string;
  /** What the first day of a month is called, where it is no plain number. */
  firstDay?: string | undefined;
  quotes: QuotationMarks;
}

/** What the search in the browser knows of its language. */
export interface SearchData extends SearchTexts {
  language: PackedSearchLanguage;
}

/** Everything the search says. */
export type SearchMessages = ReturnType<typeof createSearchMessages>;

/** Makes the sentences of the search, on the server and in the browser. */
export function createSearchMessages({ words, locale, firstDay, quotes }: SearchTexts) {
  const { fill, count } = createFiller(locale, quotes);
  return {
    ...words,
    locale,
    firstDay,
    placeholder: (item: string) => fill(words.placeholder, { item }),
    found: ({ total, complete }: { total: number; complete: number }, query: string) => {
      const t = words.found;
      if (total === 0) return query === '' ? t.nothing : fill(t.nothingFor, { query });
      const found = count(query === '' ? t.filtered : t.for, total, { n: total, query });
      if (complete === total) return found;
      return complete === 0
        ? fill(t.noneComplete, { found })
        : count(t.complete, complete, { n: complete, found });
    },
    without: (left: readonly string[]) =>
      fill(words.without, { words: left.map((word) => quote(word, quotes)).join(', ') }),
    more: (n: number) => count(words.more, n, { n }),
    conversationOnTitle: (title: string, page: number) =>
      fill(page > 1 ? words.conversationOnPage : words.conversationOnTitle, { title, page }),
    highlighted: (n: number, query: string) => count(words.highlighted, n, { n, query }),
    hitOf: (n: number, total: number) => fill(words.hitOf, { n, total }),
  };
}
