import type { TermMatcher } from '../query/text-matches.ts';
import { type ExcerptPiece, type FoundPassage, markPieces, readExcerpts } from './excerpts.ts';
import type { Fragment } from './pagefind-types.ts';

/** Why a document was found that does not hold a word in its text. */
export interface FoundReason {
  kind: 'topic' | 'part' | 'author' | 'keyword';
  text: readonly ExcerptPiece[];
}

/** A document that answers a query. */
export interface SearchHit {
  url: string;
  title: readonly ExcerptPiece[];
  kind: string;
  numbers: readonly number[];
  /** `YYYY-MM-DD`; only of what has a day of its own. */
  date: string | undefined;
  lead: readonly ExcerptPiece[];
  passages: readonly FoundPassage[];
  reasons: readonly FoundReason[];
  /** Words of the query that it does not hold, as they were typed. */
  missing: readonly string[];
}

/** Reads what is shown of a document. */
export function readHit(
  fragment: Fragment,
  { match }: TermMatcher,
  { terms, missing }: { terms: number; missing: readonly string[] },
): SearchHit {
  const { url, meta, filters } = fragment;
  const { lead, passages, found } = readExcerpts(fragment, match, { terms });
  const title = meta.title ?? url;
  const inTitle = match(title);
  const elsewhere = new Set(
    Array.from({ length: terms }, (_, term) => term).filter(
      (term) => !found.has(term) && !inTitle.some((each) => each.term === term),
    ),
  );
  const values = (['topic', 'part', 'author'] as const).flatMap((kind) =>
    (filters[kind] ?? []).map((text) => ({ kind, text })),
  );
  const keywords = (meta.keywords ?? '').split(', ').map((text) => ({ kind: 'keyword' as const, text }));
  const reasons = [...values, ...keywords].flatMap(({ kind, text }) => {
    const matches = match(text, elsewhere).filter(({ term }) => elsewhere.has(term));
    return matches.length > 0 ? [{ kind, text: markPieces(text, matches) }] : [];
  });
  return {
    url,
    title: markPieces(title, inTitle),
    kind: filters.kind?.[0] ?? '',
    numbers: (filters.number ?? []).map(Number),
    // The items of the source have no day of their own.
    date: filters.year ? filters.date?.[0] : undefined,
    lead,
    passages,
    reasons,
    missing,
  };
}
