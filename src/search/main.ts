import { highlight } from './highlight.ts';
import { createSearcher, type Searcher } from './remote.ts';
import { highlightParameter } from './results.ts';
import { readSettings, type SearchSettings } from './settings.ts';
import { isIdle, readState, type State, writeState } from './state.ts';
import { createView, findParts, type Parts } from './view.ts';

// The file is an entry of its own: it starts by itself, once, and is told by an event of the link when to warm up.
const link = document.querySelector<HTMLAnchorElement>('.search-open');
if (document.readyState === 'loading')
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
if (link) start(link);

/**
 * Starts the search on a page: brings the form of the search page, or that of the dialog, to life and highlights what
 * a search led to.
 *
 * @param link the link to the search page; its data attributes say the rest
 */
function start(link: HTMLAnchorElement): void {
  const settings = readSettings(link);
  const searcher = createSearcher(settings);
  const warm = () => {
    searcher.warm().catch(() => {
      // Said when the reader searches.
    });
  };
  link.addEventListener('search:warm', warm, { once: true });
  const page = document.querySelector('[data-search-page]');
  const parts = findParts(page ?? document.querySelector('.search-dialog'));
  if (parts && page) startPage(parts, searcher, settings);
  else if (parts) startDialog(parts, searcher, settings);
  if (new URLSearchParams(location.search).has(highlightParameter)) highlight(settings);
}

/** The search page: its state stands in its address. */
function startPage(parts: Parts, searcher: Searcher, settings: SearchSettings): void {
  const { parameters } = settings.say;
  const address = (state: State) => `${location.pathname}${writeState(state, parameters)}`;
  const view = createView(parts, searcher, settings, (state, settled) => {
    if (settled && address(state) !== `${location.pathname}${location.search}`)
      history.pushState(null, '', address(state));
    else history.replaceState(null, '', address(state));
  });
  const follow = () => view.show(readState(location.search, parameters));
  addEventListener('popstate', follow);
  // What was typed before the search was loaded counts more than the address.
  if (isIdle(readState(location.search, parameters))) view.begin();
  else follow();
}

/** The dialog: what was typed while this was loaded is searched for; the last search is kept when it closes. */
function startDialog(parts: Parts, searcher: Searcher, settings: SearchSettings): void {
  const asPage = document.querySelector<HTMLAnchorElement>('.search-foot a');
  const view = createView(parts, searcher, settings, (state) => {
    if (asPage) asPage.href = `${settings.page}${writeState(state, settings.say.parameters)}`;
  });
  view.begin();
}
