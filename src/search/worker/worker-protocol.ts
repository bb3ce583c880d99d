import type { Facet } from '../../i18n/search.ts';
import type { SearchLanguage } from '../../series/languages/search-language.ts';
import type { SearchState } from '../query/query-state.ts';
import type { IndexNames } from './document-finder.ts';
import type { FacetCounts, SearchResults } from './engine.ts';
import type { SearchHit } from './hit.ts';

/** What the worker has to know of the site; its first message. */
export interface WorkerStart {
  /** Of the page (BCP 47). */
  tag: string;
  language: SearchLanguage;
  /** Folder of the index of the language, with a slash at both ends. */
  index: string;
  names: IndexNames;
  /** Changes when all is to be loaded anew, past what the browser holds. */
  version: string;
}

/** A request of the page. */
export type WorkerRequest =
  | { kind: 'preload' }
  | { kind: 'find'; state: SearchState }
  /** Counts the values of facets in the last search. */
  | { kind: 'count'; facets: readonly Facet[] }
  /** Results of the last search, from one place (counted from 0) up to before another. */
  | { kind: 'load'; from: number; to: number };

/** Response to the request of the same kind. A failure is `isOutdated` if reloading the index may fix it. */
export type WorkerResponse =
  | { kind: 'preload' }
  | { kind: 'find'; results: SearchResults }
  | { kind: 'count'; counts: FacetCounts }
  | { kind: 'load'; hits: readonly SearchHit[] }
  | { kind: 'failure'; reason: string; isOutdated: boolean };

/** A message to the worker. */
export type RequestMessage = { start: WorkerStart } | { id: number; request: WorkerRequest };

/** A message from the worker. */
export interface ResponseMessage {
  id: number;
  response: WorkerResponse;
}
