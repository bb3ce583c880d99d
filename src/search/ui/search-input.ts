import { cleanQuery } from '../query/query.ts';
import { firstResult } from './keyboard.ts';
import type { SearchStore } from './store.ts';

/**
 * Debounce: milliseconds without typing before a search starts. Longer than most readers take from letter to letter, since
 * each search on the way to a word loads what it found.
 */
const pause = 200;

/** Searches while the reader types; Enter leads into what was found. */
export function searchFromInput(form: HTMLFormElement, input: HTMLInputElement, store: SearchStore): void {
  let typing = 0;
  let isSettled = true;
  let isEntered = false;
  const search = () => store.search({ ...store.state, query: cleanQuery(input.value) });

  input.addEventListener('input', () => {
    clearTimeout(typing);
    isEntered = false;
    typing = window.setTimeout(search, pause);
  });
  // Enter goes to the first result, and Enter there opens it.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    const isFound = isSettled && cleanQuery(input.value) === store.state.query;
    const first = isFound && firstResult(form);
    isEntered = !first;
    if (first) first.focus();
    else void search();
  });
  store.on('search', () => {
    isSettled = false;
    // What the reader is typing stays as it is.
    if (cleanQuery(input.value) !== store.state.query) input.value = store.state.query;
  });
  store.on('results', () => {
    isSettled = true;
    // The first results are in their places once this has run to its end.
    if (isEntered) setTimeout(() => firstResult(form)?.focus());
    isEntered = false;
  });
  store.on('failure', () => {
    isEntered = false;
  });
}
