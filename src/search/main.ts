import { openDialog } from './dialog.ts';
import { createEngine, type Engine } from './engine.ts';
import { highlight } from './highlight.ts';
import { highlightParameter } from './results.ts';
import { readSettings, type SearchSettings } from './settings.ts';
import { isIdle, readState, type State, writeState } from './state.ts';
import { createView } from './view.ts';

// The file is an entry of its own: it starts by itself, once, and takes its orders as events of the link to the search.
const link = document.querySelector<HTMLAnchorElement>('.search-open');
if (link) await start(link);

/**
 * Starts the search on a page: brings the form of the search page to life, highlights what a search led to, and opens
 * the dialog when it is told to.
 *
 * @param link the link to the search page; its data attributes say the rest
 */
async function start(link: HTMLAnchorElement): Promise<void> {
  const settings = readSettings(link);
  const engine = createEngine(settings.index, settings.names);
  await loadStyles(settings.styles);
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  const form = page?.querySelector('form');
  link.addEventListener('search:warm', () => {
    engine.warm().catch(() => {
      // Said when the reader searches.
    });
  });
  link.addEventListener('search:open', () => {
    if (form) form.querySelector('input')?.focus();
    else openDialog(engine, settings);
  });
  if (page && form) startPage(page, form, engine, settings);
  if (new URLSearchParams(location.search).has(highlightParameter)) highlight(settings);
}

/** The search page: its state stands in its address. */
function startPage(page: HTMLElement, form: HTMLFormElement, engine: Engine, settings: SearchSettings): void {
  const { parameters } = settings.say;
  const panel =
    page.querySelector<HTMLElement>('[data-search-panel]') ?? page.appendChild(document.createElement('div'));
  const address = (state: State) => `${location.pathname}${writeState(state, parameters)}`;
  const view = createView(form, panel, engine, settings, (state, settled) => {
    if (settled && address(state) !== `${location.pathname}${location.search}`)
      history.pushState(null, '', address(state));
    else history.replaceState(null, '', address(state));
  });
  const follow = () => void view.show(readState(location.search, parameters));
  addEventListener('popstate', follow);
  const input = form.querySelector('input');
  // What was typed before the search was loaded counts more than the address.
  if (input?.value && isIdle(readState(location.search, parameters))) form.requestSubmit();
  else follow();
}

function loadStyles(href: string): Promise<void> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  return new Promise((resolve) => {
    // Without its styles the search still works.
    sheet.onload = sheet.onerror = () => resolve();
    document.head.append(sheet);
  });
}
