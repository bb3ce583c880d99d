import { cleanQuery } from '../query/query.ts';
import { isIdle, nothing, readState, type SearchState, writeState } from '../query/query-state.ts';
import { highlight } from './highlight.ts';
import { useKeyboard } from './keyboard.ts';
import { highlightParameter } from './result-item.ts';
import { showResults } from './results-list.ts';
import { showFilters } from './search-filters.ts';
import { searchFromInput } from './search-input.ts';
import { showStatus } from './search-status.ts';
import { showSuggestions } from './search-suggestions.ts';
import { settings } from './settings.ts';
import { createStore } from './store.ts';
import { createSearchClient } from './worker-client.ts';

// The file is an entry of its own: it brings the elements of the search to life, and learns from an event of the link
// when to preload.
const { parameters } = settings.t;
const client = createSearchClient(settings);
const store = createStore(client);
const page = document.querySelector('[data-search-page]');
const search = document.querySelector<HTMLElement>('.search');
const find = (selector: string) => search?.querySelector<HTMLElement>(selector);
const [status, filters, suggestions, results] = [
  find('.search-status'),
  find('.search-filters'),
  find('.search-suggestions'),
  find('.search-found'),
];
const [form, input] = [search?.querySelector('form'), search?.querySelector('input')];

if (search && status && filters && suggestions && results && form && input) {
  showStatus(status, store);
  showFilters(filters, store);
  showSuggestions(suggestions, store, input);
  showResults(results, store);
  searchFromInput(form, input, store);
  useKeyboard(search, input);
  if (page) keepInAddress(input);
  else keepInLink();
  // What was typed while all this was loaded counts more than nothing.
  const given = page ? readState(location.search, parameters) : nothing;
  const typed = { ...nothing, query: cleanQuery(input.value) };
  void store.search(isIdle(given) ? typed : given);
}
document.querySelector('.search-open')?.addEventListener('search:preload', preload, { once: true });
if (new URLSearchParams(location.search).has(highlightParameter)) highlight(settings);

function preload(): void {
  client.preload().catch(() => {
    // Said when the reader searches.
  });
}

/** On the search page the state stands in the address. */
function keepInAddress(input: HTMLInputElement): void {
  const read = (): SearchState => readState(location.search, parameters);
  store.on('search', () => {
    const query = writeState(store.state, parameters);
    // The reader went back, or came by a link.
    if (query === writeState(read(), parameters)) return;
    const address = `${location.pathname}${query}`;
    // While a query is typed, it is one step of the history.
    if (document.activeElement === input) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  });
  addEventListener('popstate', () => void store.search(read()));
}

/** The dialog keeps the last search when it closes, and its link leads to the same on the search page. */
function keepInLink(): void {
  const asPage = document.querySelector<HTMLAnchorElement>('.search-foot a');
  store.on('search', () => {
    if (asPage) asPage.href = `${settings.page}${writeState(store.state, parameters)}`;
  });
}
