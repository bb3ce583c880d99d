import { type FilterSelection, getInstanceManager } from '@pagefind/component-ui';
import { facets } from '../i18n/search.ts';
import { isIdle, orders, type State } from './query/query-state.ts';

/** What Component UI's elements and ours share: it owns the state of the search, and tells of all that happens. */
export const instance = getInstanceManager().getInstance();

/** What is searched for. */
export function currentState(): State {
  return toState(instance.searchTerm, instance.searchFilters);
}

/** Searches for a state. */
export function enter(state: State): void {
  const { query, chosen, order } = state;
  // Without a word, Component UI searches for what passes the filters only where it is told to.
  instance.faceted = query === '' && !isIdle(state);
  // It knows no order. To it, that is one filter more.
  const filters = order === 'relevance' ? chosen : { ...chosen, order };
  instance.triggerSearchWithFilters(
    query,
    Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]])),
  );
}

/** The state that a query and filters make, as Component UI holds them. */
export function toState(query: string, filters: FilterSelection): State {
  const chosen = facets.flatMap((facet) => filters[facet]?.map((value) => [facet, value] as const) ?? []);
  const order = orders.find((each) => each === filters.order?.[0]);
  return { query, chosen: Object.fromEntries(chosen), order: order ?? 'relevance' };
}
