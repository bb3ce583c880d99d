import { facets } from '../../i18n/search.ts';
import { sortOrders } from '../query/query-state.ts';
import type { SearchResults } from '../worker/engine.ts';
import { element } from './dom.ts';
import { settings } from './settings.ts';
import type { SearchStore } from './store.ts';

const { t } = settings;

/**
 * The choices that narrow and order a search, each value with the number of results it leaves. A facet that would not
 * narrow anything is left out.
 */
export function showFilters(container: HTMLElement, store: SearchStore): void {
  store.on('results', () => {
    // What was chosen is about to be replaced: the reader goes on from the same place.
    const name = container.querySelector('select:focus')?.getAttribute('name');
    container.replaceChildren(...(store.results ? filters(store, store.results) : []));
    if (name) container.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  });
  store.on('failure', () => container.replaceChildren());
}

function filters({ state, search }: SearchStore, { total, counts }: SearchResults): HTMLElement[] {
  const narrowing = facets.flatMap((facet) => {
    const chosen = state.chosen[facet];
    const values = Object.entries(counts[facet])
      .filter(([value, count]) => count > 0 || value === chosen)
      .sort(([a, many], [b, more]) =>
        facet === 'year' ? b.localeCompare(a) : more - many || a.localeCompare(b),
      );
    if (chosen !== undefined && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
    if (chosen === undefined && !values.some(([, count]) => count < total)) return [];
    const options = values.map(([value, count]) => option(value, `${value} (${count})`, value === chosen));
    const select = element(
      'select',
      { name: t.parameters[facet] },
      option('', `${t.facets[facet]}: ${t.all}`, !chosen),
      ...options,
    );
    select.addEventListener('change', () => {
      const { [facet]: _, ...rest } = state.chosen;
      void search({ ...state, chosen: select.value === '' ? rest : { ...rest, [facet]: select.value } });
    });
    return [labelled(t.facets[facet], select)];
  });

  // One result has no order.
  if (total < 2) return narrowing;
  const order = element(
    'select',
    { name: t.parameters.sort },
    ...sortOrders.map((each) => option(each, t.sorts[each], each === state.order)),
  );
  order.addEventListener('change', () => {
    void search({ ...state, order: sortOrders.find((each) => each === order.value) ?? 'relevance' });
  });
  return [...narrowing, labelled(t.sort, order)];
}

/** What is chosen says what it is about; only who does not see it needs the name as well. */
function labelled(name: string, select: HTMLSelectElement): HTMLLabelElement {
  return element('label', {}, element('span', { class: 'sr-only' }, name), select);
}

function option(value: string, text: string, selected: boolean): HTMLOptionElement {
  return element('option', { value, selected: selected ? '' : undefined }, text);
}
