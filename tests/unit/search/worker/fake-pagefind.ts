import type {
  Fragment,
  Pagefind,
  PagefindSearchOptions,
} from '../../../../src/search/worker/pagefind-types.ts';
import { withoutMarks } from '../../../../src/series/search/word-forms.ts';

/** A document of an index: its words are folded, as the index has them. */
export interface FakeDocument {
  id: string;
  content: string;
  meta?: Readonly<Record<string, string>>;
  filters?: Readonly<Record<string, readonly string[]>>;
}

/** Pagefind over some documents: what it finds of a word, what it makes of filters, and how it sorts. */
export function fakePagefind(documents: readonly FakeDocument[]): Pagefind {
  let isExact = true;
  const wordsOf = ({ content }: FakeDocument) =>
    content.split(' ').map((word) => (isExact ? word : withoutMarks(word)));
  const having = (test: (word: string) => boolean) => documents.filter((each) => wordsOf(each).some(test));
  const find = (term: string) => {
    const quoted = /^"(.*)"$/.exec(term)?.[1];
    if (quoted !== undefined) return having((word) => word === quoted);
    const longer = having((word) => word.startsWith(term));
    if (longer.length > 0) return longer;
    // Where nothing begins with it, what holds the longest word that it begins with.
    const shorter = documents.flatMap(wordsOf).filter((word) => term.startsWith(word));
    const longest = Math.max(0, ...shorter.map(({ length }) => length));
    return having((word) => word.length === longest && term.startsWith(word));
  };
  const valuesOf = ({ filters = {} }: FakeDocument, name: string) => filters[name] ?? [];
  const passes = (document: FakeDocument, { filters = {} }: PagefindSearchOptions) =>
    Object.entries(filters).every(
      ([name, value]) => typeof value !== 'string' || valuesOf(document, name).includes(value),
    );
  const compare = (a: FakeDocument, b: FakeDocument, { sort = {} }: PagefindSearchOptions) => {
    const [[name, direction] = ['', 'asc']] = Object.entries(sort);
    const [first = '', second = ''] = [a, b].map((each) => valuesOf(each, name)[0]);
    return first.localeCompare(second, 'en', { numeric: true }) * (direction === 'asc' ? 1 : -1);
  };
  return {
    options: async ({ exactDiacritics = isExact }) => {
      isExact = exactDiacritics;
    },
    preload: async () => {},
    search: async (term, options = {}) => {
      const found = (term === null ? documents : find(term)).filter((each) => passes(each, options));
      const names = Object.keys(options.filters ?? {});
      const values = (name: string) => found.flatMap((each) => valuesOf(each, name));
      return {
        results: found
          .toSorted((a, b) => compare(a, b, options))
          .map((document) => ({
            id: document.id,
            score: 1,
            words: [0],
            data: async () => fragmentOf(document),
          })),
        filters: Object.fromEntries(
          names.map((name) => [name, Object.fromEntries(values(name).map((value) => [value, 1]))]),
        ),
      };
    },
  };
}

function fragmentOf({ id, content, meta = {}, filters = {} }: FakeDocument): Fragment {
  return { url: `/${id}/`, content, meta, filters, anchors: [{ id: 'top', location: 0 }] };
}
