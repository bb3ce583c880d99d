import type { SearchState } from '../query/query-state.ts';
import type { SearchHit, SearchResults } from './engine.ts';

/** What the worker has to know of the site; its first message. */
export interface WorkerStart {
  language: string;
  /** Folder of the index, with a slash at both ends. */
  index: string;
  /** What an item is called: one, many. */
  names: readonly string[];
  /** Changes when all is to be loaded anew, past what the browser holds. */
  version: string;
}

/** A request of the page. */
export type WorkerRequest =
  | { kind: 'preload' }
  | { kind: 'find'; state: SearchState }
  /** Results of the last search, from one place (counted from 0) up to before another. */
  | { kind: 'load'; from: number; to: number };

/** Response to the request of the same kind. A failure is `isOutdated` if reloading the index may fix it. */
export type WorkerResponse =
  | { kind: 'preload' }
  | { kind: 'find'; results: SearchResults }
  | { kind: 'load'; hits: readonly SearchHit[] }
  | { kind: 'failure'; reason: string; isOutdated: boolean };

/** A message to the worker. */
export type RequestMessage = { start: WorkerStart } | { id: number; request: WorkerRequest };

/** A message from the worker. */
export interface ResponseMessage {
  id: number;
  response: WorkerResponse;
}
