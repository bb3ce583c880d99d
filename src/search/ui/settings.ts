import { type SearchMessages, searchMessages } from '../../i18n/search.ts';
import type { Language } from '../../series/text/language.ts';

/** A link that a page tells of. */
export interface LinkSettings {
  href: string;
  text: string;
}

/** What a page tells the search about its site. */
export interface SearchSettings {
  language: Language;
  t: SearchMessages;
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
export const settings = readSettings(document.querySelector<HTMLAnchorElement>('.search-open'));

function readSettings(link: HTMLAnchorElement | null): SearchSettings {
  if (!link) throw new Error('The page has no link to the search.');
  const { settings = '{}', worker = '', development } = link.dataset;
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : 'de';
  return {
    language,
    t: searchMessages[language],
    page: link.getAttribute('href') ?? '',
    ...JSON.parse(settings),
    startWorker: () => {
      // The page has started one while this code was still on its way.
      const early = 'worker' in link && link.worker instanceof Worker ? link.worker : undefined;
      Object.assign(link, { worker: undefined });
      return early ?? new Worker(worker, { type: 'module' });
    },
    development: development !== undefined,
  };
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(searchMessages, text);
}
