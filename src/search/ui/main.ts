import './search-suggestions.ts';
import './search-filters.ts';
import './search-input.ts';
import './load-more.ts';
import { createPagefind } from '../answer.ts';
import { prepareElements } from '../elements.ts';
import { currentState, enter, instance } from '../instance.ts';
import { cleanQuery } from '../query/query.ts';
import { isIdle, nothing, readState, type State, writeState } from '../query/query-state.ts';
import { highlight } from './highlight.ts';
import { highlightParameter } from './results.ts';
import { settings } from './settings.ts';
import { createSearcher } from './worker-client.ts';

// The file is an entry of its own: it brings Component UI to the elements of the page, and is told by an event of the
// link when to warm up.
const { parameters } = settings.t;
const searcher = createSearcher(settings);
const link = document.querySelector('.search-open');
const page = document.querySelector('[data-search-page]');
const input = document.querySelector<HTMLInputElement>('search-entry input');

/** What Component UI searches with. It imports a `pagefind.js`; this file is loaded under an address that ends so. */
export const createInstance = () =>
  createPagefind(searcher, () => instance.__dispatch__('error', { message: settings.t.failed }));
instance.options.bundlePath = import.meta.url.replace(/(#.*)?$/, '#');

instance.setTranslations(settings.t.found);
prepareElements();
link?.addEventListener('search:warm', warm, { once: true });
if (page) keepInAddress();
else keepInLink();
begin(page ? readState(location.search, parameters) : nothing);
if (new URLSearchParams(location.search).has(highlightParameter)) highlight(settings);

function warm(): void {
  searcher.warm().catch(() => {
    // Said when the reader searches.
  });
}

/** What was typed while all this was loaded counts more than nothing. */
function begin(state: State): void {
  const typed = cleanQuery(input?.value ?? '');
  if (!isIdle(state)) enter(state);
  else if (typed !== '') enter({ ...nothing, query: typed });
  else document.querySelector('pagefind-summary')?.setAttribute('default-message', '');
}

/** On the search page the state stands in the address. */
function keepInAddress(): void {
  const read = () => readState(location.search, parameters);
  instance.on('search', () => {
    const query = writeState(currentState(), parameters);
    // The reader went back, or came by a link.
    if (query === writeState(read(), parameters)) return;
    const address = `${location.pathname}${query}`;
    // While a query is typed, it is one step of the history.
    if (document.activeElement === input) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  });
  addEventListener('popstate', () => enter(read()));
}

/** The dialog keeps the last search when it closes, and its link leads to the same on the search page. */
function keepInLink(): void {
  const asPage = document.querySelector<HTMLAnchorElement>('.search-foot a');
  instance.on('search', () => {
    if (asPage) asPage.href = `${settings.page}${writeState(currentState(), parameters)}`;
  });
}
