import { type Facet, facets } from '../../i18n/search.ts';
import { type SearchState, sortOrders } from '../query/query-state.ts';
import type { FacetCounts } from '../worker/engine.ts';
import { button, element } from './dom.ts';
import { searchSettings } from './settings.ts';
import type { SearchStore } from './store.ts';

const { t, language } = searchSettings;

/** What stands behind a button: all facets but what a result is. */
const hidden = facets.filter((facet) => facet !== 'kind');

/**
 * What narrows and orders a search: what a result is, with the number of results, and behind a button all else, which is
 * counted when a reader asks for it. What would not narrow anything is left out.
 */
export function showFilters(container: HTMLElement, store: SearchStore): void {
  const kinds = element('div', { class: 'search-kinds', role: 'group', 'aria-label': t.facets.kind });
  const choices = element('div', { class: 'search-choices' });
  const summary = element('summary');
  const more = element('details', {}, summary, choices);
  container.hidden = true;
  container.append(kinds, more);
  more.addEventListener('toggle', () => void showChoices());

  store.on('results', () => {
    const { results, state } = store;
    container.hidden = results === undefined || (results.total === 0 && !isNarrowed(state));
    if (results === undefined) return;
    const active = hidden.filter((facet) => state.chosen[facet] !== undefined).length;
    summary.replaceChildren(active > 0 ? `${t.filters} (${active})` : t.filters);
    if (active > 0 || state.order !== 'relevance') more.open = true;
    keepFocus(kinds, kindButtons(store, results.counts));
    if (more.open) void showChoices();
  });
  store.on('failure', () => {
    container.hidden = true;
  });

  async function showChoices(): Promise<void> {
    const counts = more.open ? await store.count(hidden) : undefined;
    if (counts) keepFocus(choices, selects(store, counts));
  }
}

/** The reader goes on from the same place among what replaces it. */
function keepFocus(container: HTMLElement, children: readonly HTMLElement[]): void {
  const name = container.querySelector('[name]:focus')?.getAttribute('name');
  container.replaceChildren(...children);
  if (name) container.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
}

function kindButtons(store: SearchStore, { kind = {} }: FacetCounts): HTMLElement[] {
  const { state } = store;
  const values = Object.entries(kind).sort(
    ([a, many], [b, more]) => more - many || a.localeCompare(b, language),
  );
  const { kind: chosen } = state.chosen;
  if (chosen !== undefined && !(chosen in kind)) values.push([chosen, 0]);
  if (values.length < 2 && chosen === undefined) return [];
  return values.map(([value, count]) => {
    const isChosen = value === chosen;
    const act = () => void store.search(withChoice(state, 'kind', isChosen ? '' : value));
    return button(`${value} ${count}`, act, { name: value, 'aria-pressed': `${isChosen}` });
  });
}

function selects(store: SearchStore, counts: FacetCounts): HTMLElement[] {
  const { state, results } = store;
  const narrowing = hidden.flatMap((facet) => {
    const chosen = state.chosen[facet];
    const values = Object.entries(counts[facet] ?? {}).sort(([a, many], [b, more]) =>
      facet === 'year' ? Number(b) - Number(a) : more - many || a.localeCompare(b, language),
    );
    if (chosen !== undefined && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
    if (chosen === undefined && !values.some(([, count]) => count < (results?.total ?? 0))) return [];
    const options = values.map(([value, count]) => option(value, `${value} (${count})`, value === chosen));
    const select = element('select', { name: facet }, option('', t.all, chosen === undefined), ...options);
    select.addEventListener('change', () => void store.search(withChoice(store.state, facet, select.value)));
    return [labelled(t.facets[facet], select)];
  });

  // One result has no order.
  if ((results?.total ?? 0) < 2 && state.order === 'relevance') return narrowing;
  const order = element(
    'select',
    { name: 'order' },
    ...sortOrders.map((each) => option(each, t.sorts[each], each === state.order)),
  );
  order.addEventListener('change', () => {
    const chosen = sortOrders.find((each) => each === order.value) ?? 'relevance';
    void store.search({ ...store.state, order: chosen });
  });
  return [...narrowing, labelled(t.sort, order)];
}

/** A state with another value of a facet; an empty one chooses none. */
function withChoice(state: SearchState, facet: Facet, value: string): SearchState {
  const { [facet]: _, ...rest } = state.chosen;
  return { ...state, chosen: value === '' ? rest : { ...rest, [facet]: value } };
}

function isNarrowed({ chosen }: SearchState): boolean {
  return Object.keys(chosen).length > 0;
}

function labelled(name: string, select: HTMLSelectElement): HTMLLabelElement {
  return element('label', {}, element('span', {}, name), select);
}

function option(value: string, text: string, selected: boolean): HTMLOptionElement {
  return element('option', { value, selected: selected ? '' : undefined }, text);
}
