import type { SearchResults } from '../worker/engine.ts';
import { button, element } from './dom.ts';
import { searchSettings } from './settings.ts';
import type { SearchStore } from './store.ts';

const { t, lists } = searchSettings;

/**
 * What helps a reader on: other queries that may have been meant; who found nothing, the search without its filters
 * and the lists of everything there is; and where the index could not be loaded, another try.
 */
export function showSuggestions(container: HTMLElement, store: SearchStore, input: HTMLElement): void {
  store.on('results', () => {
    container.replaceChildren(...(store.results ? suggestions(store, store.results) : []));
  });
  store.on('failure', () => {
    const retry = () => {
      input.focus();
      void store.search(store.state);
    };
    container.replaceChildren(button(t.retry, retry));
  });
}

function suggestions({ state, search }: SearchStore, { total, suggestions }: SearchResults): HTMLElement[] {
  const near = element(
    'p',
    { class: 'search-nearest' },
    `${t.suggest} `,
    ...suggestions.map((query) => button(query, () => void search({ ...state, query }))),
  );
  const suggested = suggestions.length > 0 ? [near] : [];
  if (total > 0) return suggested;

  const withoutFilters = [
    element('p', {}, t.nothingFiltered),
    button(t.withoutFilters, () => void search({ ...state, chosen: {} })),
  ];
  const everything = element(
    'p',
    { class: 'search-lists' },
    `${t.elsewhere} `,
    ...lists.map(({ href, text }) => element('a', { href }, text)),
  );
  const isNarrowed = Object.keys(state.chosen).length > 0;
  return [...(isNarrowed ? withoutFilters : []), ...suggested, everything];
}
