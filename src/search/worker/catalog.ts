import type { Facet } from '../../i18n/search.ts';
import type { SortOrder } from '../query/query-state.ts';
import type { Pagefind, PagefindResult } from './pagefind-types.ts';

/** What is filtered by, and what else a document has values of. */
type CatalogField = Facet | 'number';

/** All documents of an index, with what they are filtered and ordered by. Each field is loaded when it is asked for. */
export interface Catalog {
  /** By id, in the order of the index. */
  documents: () => Promise<ReadonlyMap<string, PagefindResult>>;
  /** The values of a field, by id; nothing for a document that has none. */
  valuesOf: (field: CatalogField) => Promise<ReadonlyMap<string, readonly string[]>>;
  inOrder: <Document extends { id: string }>(
    documents: readonly Document[],
    order: Exclude<SortOrder, 'relevance'>,
  ) => Promise<Document[]>;
}

const sorts = { date: { date: 'desc' }, number: { number: 'asc' } } as const;

/** Makes the catalog of an index of Pagefind's. */
export function createCatalog(pagefind: Pick<Pagefind, 'search'>): Catalog {
  const fields = new Map<CatalogField, ReturnType<Catalog['valuesOf']>>();
  let documents: ReturnType<Catalog['documents']> | undefined;

  return {
    documents() {
      documents ??= pagefind
        .search(null)
        .then(({ results }) => new Map(results.map((result) => [result.id, result])));
      return documents;
    },
    valuesOf(field) {
      const values = fields.get(field) ?? readValues(field);
      fields.set(field, values);
      return values;
    },
    async inOrder(documents, order) {
      const { results } = await pagefind.search(null, { sort: sorts[order] });
      const places = new Map(results.map(({ id }, place) => [id, place]));
      return documents.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
    },
  };

  async function readValues(field: CatalogField): Promise<Map<string, string[]>> {
    // An empty list narrows nothing, but has the values counted.
    const { filters } = await pagefind.search(null, { filters: { [field]: [] } });
    const values = new Map<string, string[]>();
    for (const value of Object.keys(filters[field] ?? {})) {
      const { results } = await pagefind.search(null, { filters: { [field]: value } });
      for (const { id } of results) values.set(id, [...(values.get(id) ?? []), value]);
    }
    return values;
  }
}
