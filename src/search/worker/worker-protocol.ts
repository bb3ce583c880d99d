import type { State } from '../query/query-state.ts';
import type { Hit, Outcome } from './engine.ts';

/** What the worker has to know of the site; its first message. */
export interface Start {
  language: string;
  /** Folder of the index, with a slash at both ends. */
  index: string;
  /** What an item is called: one, many. */
  names: readonly string[];
  /** Changes when all is to be loaded anew, past what the browser holds. */
  version: string;
}

/** What the page asks the worker. */
export type Question =
  | { kind: 'warm' }
  | { kind: 'find'; state: State }
  /** Results of the last search, from one place (counted from 0) up to before another. */
  | { kind: 'load'; from: number; to: number };

/** What the worker answers to a question of the same kind, or why it cannot: outdated is what loading anew may heal. */
export type Answer =
  | { kind: 'warm' }
  | { kind: 'find'; outcome: Outcome }
  | { kind: 'load'; hits: readonly Hit[] }
  | { kind: 'failure'; reason: string; isOutdated: boolean };

/** A message to the worker. */
export type Order = { start: Start } | { id: number; question: Question };

/** A message from the worker. */
export interface Reply {
  id: number;
  answer: Answer;
}
