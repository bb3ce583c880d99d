import type {
  FilterCounts,
  FilterSelection,
  PagefindRawResult,
  PagefindResultData,
  PagefindSearchResult,
} from '@pagefind/component-ui';
import { toState } from './instance.ts';
import type { Searcher } from './ui/worker-client.ts';
import { type Hit, type Outcome, portion } from './worker/engine.ts';

/** What a search found, as Component UI hands it round. */
export class Answer implements PagefindSearchResult {
  readonly results: PagefindRawResult[];
  readonly filters: FilterCounts;
  /** Queries that may have been meant. */
  readonly suggestions: readonly string[];

  constructor({ total, counts, suggestions }: Outcome, open: (at: number) => Promise<Page>) {
    this.results = Array.from({ length: total }, (_, at) => ({ id: `${at}`, data: () => open(at) }));
    this.filters = counts;
    this.suggestions = suggestions;
  }
}

/** A page that was found, as Component UI gives it to the template of a result. */
export class Page implements PagefindResultData {
  readonly hit: Hit;
  readonly query: string;
  readonly url: string;
  readonly meta = {};
  readonly excerpt = '';

  constructor(hit: Hit, query: string) {
    this.hit = hit;
    this.query = query;
    this.url = hit.url;
  }
}

/**
 * What Component UI takes for Pagefind. It answers nothing where a later search has overtaken one, and never fails:
 * Component UI would go on waiting.
 *
 * @param failed is called where the index could not be loaded
 */
export function createPagefind(searcher: Searcher, failed: () => void) {
  let latest = 0;
  // What there is to filter by comes with every answer.
  return { search, filters: async () => ({}) };

  async function search(
    term: string | null,
    { filters }: { filters: FilterSelection },
  ): Promise<Answer | undefined> {
    const own = ++latest;
    const { query, ...rest } = toState(term ?? '', filters);
    const pages = new Map<number, Promise<Page>>();
    try {
      const outcome = await searcher.find({ query, ...rest });
      const first = outcome && (await searcher.load(0, portion));
      if (own !== latest || !outcome) return undefined;
      first?.forEach((hit, at) => void pages.set(at, Promise.resolve(new Page(hit, query))));
      return new Answer(outcome, (at) => {
        const page = pages.get(at) ?? load(at).catch(fail);
        pages.set(at, page);
        return page;
      });
    } catch {
      if (own === latest) failed();
      return undefined;
    }

    async function load(at: number): Promise<Page> {
      const [hit] = await searcher.load(at, at + 1);
      if (!hit) throw new Error(`Result ${at} is not there.`);
      return new Page(hit, query);
    }

    function fail(error: unknown): never {
      if (own === latest) failed();
      throw error;
    }
  }
}
