import type { SearchLanguage } from '../../series/languages/search-language.ts';
import { nameKey } from '../../series/search/name-key.ts';
import { encodeSigns } from '../../series/search/sign-words.ts';
import { itemNumber } from '../query/query.ts';
import { type ParsedQuery, parseQuery, partsOf, type QueryTerm } from '../query/terms.ts';
import type { Catalog } from './catalog.ts';
import type { Pagefind } from './pagefind-types.ts';
import { type RankedDocument, rank } from './ranking.ts';
import { createWordIndex, type WordMatches } from './word-index.ts';

/** Words of the interface that stand in the index. */
export interface IndexNames {
  /** What an item of the series is called, the word for one first; it is also the name of its kind. */
  item: readonly string[];
  /** The kinds that count apart. */
  term: string;
  conversation: string;
}

/** What answers a query. */
export interface FoundDocuments {
  /** The words that were looked for. */
  terms: readonly QueryTerm[];
  /** Those of them that no document holds. */
  unknown: readonly QueryTerm[];
  /** Best first. */
  documents: readonly RankedDocument[];
}

/** Weights of definitions and of contributions, relative to a text. */
const weights = { term: 1.2, conversation: 0.5 };

/** Makes what finds the documents of an index that answer a query; without a word, all of them. */
export function createDocumentFinder(
  { pagefind, catalog }: { pagefind: Pagefind; catalog: Catalog },
  { language, names }: { language: SearchLanguage; names: IndexNames },
): (text: string) => Promise<FoundDocuments> {
  const index = createWordIndex(pagefind, language);

  return async (text) => {
    const all = await catalog.documents();
    if (text === '')
      return { terms: [], unknown: [], documents: [...all.keys()].map((id) => ({ id, missing: [] })) };
    const query = parseQuery(text, language);
    const found = await findTerms(query);
    const terms = found.map(([term]) => term);
    const matches = found.map(([, each]) => each);
    const kinds = await catalog.valuesOf('kind');
    const isKind = (id: string, kind: string) => kinds.get(id)?.includes(kind) ?? false;
    const documents = rank({
      terms: matches,
      total: all.size,
      named: await findNamed(terms),
      first: await findFirst(text, { ...query, terms }, isKind),
      weightOf: (id) =>
        isKind(id, names.term) ? weights.term : isKind(id, names.conversation) ? weights.conversation : 1,
    });
    return { terms, unknown: terms.filter((_, term) => matches[term]?.size === 0), documents };
  };

  /** What the terms of a query are found in. A term that stands nowhere as it is gives way to its parts. */
  async function findTerms({ terms }: ParsedQuery): Promise<(readonly [QueryTerm, WordMatches])[]> {
    // All that they need, at once; then one after the other, since the index may change its options for one.
    if (terms.length > 0) await pagefind.preload(terms.map(({ folded }) => encodeSigns(folded)).join(' '));
    const found: (readonly [QueryTerm, WordMatches])[] = [];
    for (const term of terms) {
      const matches = await index.find(term);
      const parts = matches.size > 0 ? [] : partsOf(term);
      if (parts.length === 0) found.push([term, matches]);
      for (const part of parts) found.push([part, await index.find(part)]);
    }
    return found;
  }

  async function findNamed(terms: readonly QueryTerm[]): Promise<ReadonlySet<string>> {
    if (terms.length === 0) return new Set();
    return index.findExactly(
      nameKey(
        terms.map(({ folded }) => folded),
        language,
      ),
    );
  }

  /** The documents that come first in any case. */
  async function findFirst(text: string, query: ParsedQuery, isKind: (id: string, kind: string) => boolean) {
    const number = itemNumber(text, names.item);
    if (number !== undefined) {
      // The item with this number, then what is about it.
      const [item = ''] = names.item;
      const numbers = [...(await catalog.valuesOf('number'))];
      const about = numbers.filter(([, values]) => values.includes(`${number}`)).map(([id]) => id);
      return about.sort((a, b) => Number(isKind(b, item)) - Number(isKind(a, item)));
    }
    if (!query.isQuestion) return [];
    // A question about something that the glossary knows is answered by its entry.
    const named: string[] = [];
    for (const run of runsOf(query.terms)) named.push(...(await findNamed(run)));
    return [...new Set(named)].filter((id) => isKind(id, names.term));
  }
}

/** Terms that follow one another, the longest runs first. */
function runsOf<Term>(terms: readonly Term[]): Term[][] {
  const runs = terms.flatMap((_, from) =>
    terms.slice(from).map((_, more) => terms.slice(from, from + more + 1)),
  );
  return runs.sort((a, b) => b.length - a.length);
}
