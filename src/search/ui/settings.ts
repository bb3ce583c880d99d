import { createSearchMessages, type SearchData, type SearchMessages } from '../../i18n/search.ts';
import { type SearchLanguage, unpackSearchLanguage } from '../../series/languages/search-language.ts';

/** A link that a page tells of. */
export interface LinkSettings {
  href: string;
  text: string;
}

/** What a page tells the search about its site. */
export interface SearchSettings {
  /** Of the page (BCP 47). */
  language: string;
  t: SearchMessages;
  searchLanguage: SearchLanguage;
  /** Folder of the index of the language, with a slash at both ends. */
  index: string;
  /** Address of the search page. */
  page: string;
  /** Where a reader goes who finds nothing. */
  lists: readonly LinkSettings[];
  /** Address of the ways in for who searches for nothing yet. */
  start: string;
  /** What an item is called: one, many. */
  names: readonly string[];
  /** Starts the code that searches. */
  startWorker: () => Worker;
  development: boolean;
}

/** The settings, as the link to the search says them that every page has. */
export const searchSettings = await readSettings(document.querySelector<HTMLAnchorElement>('.search-open'));

async function readSettings(link: HTMLAnchorElement | null): Promise<SearchSettings> {
  if (!link) throw new Error('The page has no link to the search.');
  const { settings = '{}', worker = '', development } = link.dataset;
  const { words, ...rest } = JSON.parse(settings);
  const data = await fetchData(words);
  return {
    language: document.documentElement.lang,
    t: createSearchMessages(data),
    searchLanguage: unpackSearchLanguage(data.language),
    page: link.getAttribute('href') ?? '',
    ...rest,
    startWorker: () => {
      // The page has started one while this code was still on its way.
      const early = 'worker' in link && link.worker instanceof Worker ? link.worker : undefined;
      Object.assign(link, { worker: undefined });
      return early ?? new Worker(worker, { type: 'module' });
    },
    development: development !== undefined,
  };
}

/** @throws Error where the words cannot be had; then the search is loaded anew */
async function fetchData(address: string): Promise<SearchData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.json();
}
