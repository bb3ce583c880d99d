import { cleanQuery } from '../query/query.ts';
import { isIdle, nothing, readState, type SearchState, writeState } from '../query/query-state.ts';
import { highlight } from './highlight.ts';
import { useKeyboard } from './keyboard.ts';
import { takeQuery } from './remembered-query.ts';
import { showResults } from './results-list.ts';
import { showFilters } from './search-filters.ts';
import { searchFromInput } from './search-input.ts';
import { showStart } from './search-start.ts';
import { showStatus } from './search-status.ts';
import { showSuggestions } from './search-suggestions.ts';
import { searchSettings } from './settings.ts';
import { createStore } from './store.ts';
import { createSearchClient } from './worker-client.ts';

// The file is an entry of its own: it brings the elements of the search to life, and learns from an event of the link
// when to preload.
const { parameters } = searchSettings.t;
const client = createSearchClient(searchSettings);
const store = createStore(client);
const page = document.querySelector('[data-search-page]');
const search = document.querySelector<HTMLElement>('.search');
const find = (selector: string) => search?.querySelector<HTMLElement>(selector);
const [start, status, filters, suggestions, results] = [
  find('.search-start'),
  find('.search-status'),
  find('.search-filters'),
  find('.search-suggestions'),
  find('.search-found'),
];
const [form, input] = [search?.querySelector('form'), search?.querySelector('input')];

if (search && start && status && filters && suggestions && results && form && input) {
  showStart(start, store);
  showStatus(status, store);
  showFilters(filters, store);
  showSuggestions(suggestions, store, input);
  showResults(results, store);
  searchFromInput(form, input, store);
  useKeyboard(search, input);
  if (page) keepInAddress(input);
  else keepInLink();
  // What was typed while all this was loaded counts more than nothing.
  const given = page ? stateInAddress() : nothing;
  const typed = { ...nothing, query: cleanQuery(input.value) };
  void store.search(isIdle(given) ? typed : given);
}
document.querySelector('.search-open')?.addEventListener('search:preload', preload, { once: true });
const remembered = takeQuery();
if (remembered !== undefined) highlight(remembered, searchSettings);

function preload(): void {
  client.preload().catch(() => {
    // Said when the reader searches.
  });
}

/**
 * The state that the address of the search page gives: behind `#`, where this code puts it, since what stands there is
 * sent to no host; or behind `?`, as links and forms without it do.
 */
function stateInAddress(): SearchState {
  const state = readState(location.hash.slice(1), parameters);
  return isIdle(state) ? readState(location.search, parameters) : state;
}

/** On the search page the state stands in the address. */
function keepInAddress(input: HTMLInputElement): void {
  store.on('search', () => {
    const address = location.pathname + writeState(store.state, parameters);
    // The reader went back, or came by a link.
    if (address === location.pathname + location.hash) return;
    // While a query is typed, it is one step of the history.
    const isStep = document.activeElement === input || location.search !== '';
    if (isStep) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  });
  addEventListener('popstate', () => void store.search(stateInAddress()));
}

/** The dialog keeps the last search when it closes, and its link leads to the same on the search page. */
function keepInLink(): void {
  const asPage = document.querySelector<HTMLAnchorElement>('.search-foot a');
  store.on('search', () => {
    if (asPage) asPage.href = searchSettings.page + writeState(store.state, parameters);
  });
}
