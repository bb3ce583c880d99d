import type { Content } from '../../loader/load.ts';
import type { Page } from '../../series/routes/url.ts';
import { listSearchDocuments, type SearchDocument } from '../../series/search/search-document.ts';

/** A page of the site with what can be found on it. Plain data, since another thread reads it. */
export interface SearchRecord {
  findable: SearchDocument;
  /** From the root of the site, decoded: `/essays/on-markets/`. */
  path: string;
  /** Where on the page it begins, if not at its top. */
  hash: string;
  /** Which page of a conversation it is, from 1. */
  number: number;
  /** What an item of the series is called. */
  itemName: string;
}

/**
 * Where something can be found on a site, in the order of the index.
 *
 * @param hasPage whether the site has a page with this path: what was said about a text may go on for pages
 */
export function listPlaces(content: Content, hasPage: (path: string) => boolean): SearchRecord[] {
  const { addresses, series, seenOn } = content;
  return listSearchDocuments(content, seenOn).flatMap((findable) => {
    const { kind, page, language } = findable;
    const common = { findable, itemName: series.item.singular[language] };
    const pathOf = (each: Page) => addresses.path(each, language);
    const first = { ...common, path: pathOf(page), hash: kind === 'voice' ? '#conversation' : '', number: 1 };
    if (kind !== 'voice' || page.kind !== 'essay') return [first];
    const places = [first];
    for (let number = 2; ; number++) {
      const path = pathOf({ kind: 'essay-conversation', id: page.id, page: number });
      if (!hasPage(path)) return places;
      places.push({ ...common, path, hash: '', number });
    }
  });
}
