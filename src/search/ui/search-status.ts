import { isIdle } from '../query/query-state.ts';
import { searchSettings } from './settings.ts';
import type { SearchStore } from './store.ts';

const { t } = searchSettings;

/** Milliseconds after which a search counts as slow, and its status says so. */
const patience = 400;

/** Says how a search went, in a live region: once for each, and nothing while there is nothing new. */
export function showStatus(status: HTMLElement, store: SearchStore): void {
  let waiting = 0;
  const say = (message: string) => {
    clearTimeout(waiting);
    status.replaceChildren(message);
  };
  store.on('search', () => {
    clearTimeout(waiting);
    if (!isIdle(store.state)) waiting = window.setTimeout(say, patience, t.loading);
  });
  store.on('results', () => {
    const { results, state } = store;
    say(results === undefined ? '' : t.found(results, state.query));
  });
  store.on('failure', () => say(searchSettings.development ? t.failedInDevelopment : t.failed));
}
