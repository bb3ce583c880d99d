import { z } from 'astro/zod';
import { type Patterns, pattern, text } from './patterns.ts';

/** The words of the search, as they are sent to the browser: patterns, of which `search.ts` makes sentences. */
export function searchWords({ forms }: Patterns) {
  return z.strictObject({
    open: text,
    title: text,
    results: text,
    label: text,
    placeholder: pattern('item'),
    submit: text,
    close: text,
    shortcut: text,
    asPage: text,
    hint: text,
    loading: text,
    found: z.strictObject({
      nothing: text,
      nothingFor: pattern('query'),
      filtered: forms('n'),
      for: forms('n', 'query'),
      noneComplete: pattern('found'),
      complete: forms('n', 'found'),
    }),
    without: pattern('words'),
    reasons: z.strictObject({
      topic: text,
      part: text,
      author: text,
      keyword: text,
    }),
    more: forms('n'),
    sections: text,
    nothingFiltered: text,
    withoutFilters: text,
    suggest: text,
    elsewhere: text,
    notLoaded: text,
    failed: text,
    failedInDevelopment: text,
    retry: text,
    development: text,
    filters: text,
    all: text,
    sort: text,
    sorts: z.strictObject({
      relevance: text,
      date: text,
      number: text,
    }),
    facets: z.strictObject({
      kind: text,
      part: text,
      topic: text,
      author: text,
      year: text,
    }),
    kinds: z.strictObject({
      essay: text,
      term: text,
      conversation: text,
      path: text,
      topic: text,
      author: text,
    }),
    conversationOnTitle: pattern('title'),
    conversationOnPage: pattern('title', 'page'),
    parameters: z.strictObject({
      kind: text,
      part: text,
      topic: text,
      author: text,
      year: text,
      sort: text,
    }),
    highlighted: forms('n', 'query'),
    hitOf: pattern('n', 'total'),
    highlightOff: text,
    nextHit: text,
    previousHit: text,
    topics: text,
    newest: text,
    withoutScript: text,
  });
}

/** What the search says in one language. */
export type SearchPatterns = z.output<ReturnType<typeof searchWords>>;
