import { type Facet, facets, type SearchMessages } from '../../i18n/search.ts';
import { cleanQuery } from './query.ts';

/** How results are ordered. */
export const sortOrders = ['relevance', 'date', 'number'] as const;

/** One of the orders. */
export type SortOrder = (typeof sortOrders)[number];

/** What is searched for; it stands in the address of the search page. */
export interface SearchState {
  query: string;
  /** The chosen value of each facet that is narrowed by. */
  chosen: Readonly<Partial<Record<Facet, string>>>;
  order: SortOrder;
}

/** Nothing is searched for yet. */
export const nothing: SearchState = { query: '', chosen: {}, order: 'relevance' };

type ParameterNames = SearchMessages['parameters'];

/** Reads the state from the part of an address that holds it, without or with the sign before it. */
export function readState(search: string, parameters: ParameterNames): SearchState {
  const values = new URLSearchParams(search);
  const chosen = facets.flatMap((facet) => {
    const value = cleanQuery(values.get(parameters[facet]) ?? '');
    return value === '' ? [] : [[facet, value] as const];
  });
  const order = values.get(parameters.sort);
  return {
    query: cleanQuery(values.get('q') ?? ''),
    chosen: Object.fromEntries(chosen),
    order: sortOrders.find((each) => each === order) ?? 'relevance',
  };
}

/** Writes the state as the last part of an address, with `#` before it; nothing where there is nothing to say. */
export function writeState({ query, chosen, order }: SearchState, parameters: ParameterNames): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  for (const facet of facets) {
    const value = chosen[facet];
    if (value !== undefined) values.set(parameters[facet], value);
  }
  if (order !== 'relevance') values.set(parameters.sort, order);
  return values.size === 0 ? '' : `#${values}`;
}

/** Whether there is anything to search for. */
export function isIdle({ query, chosen }: SearchState): boolean {
  return query === '' && Object.keys(chosen).length === 0;
}
