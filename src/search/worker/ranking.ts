import type { WordMatch, WordMatches } from './word-index.ts';

/** A document that answers a query. */
export interface RankedDocument {
  id: string;
  /** Terms of the query that it does not hold, counted from 0. */
  missing: readonly number[];
}

/** What is known beyond the words. */
export interface RankingInput {
  /** What each term of the query is found in. */
  terms: readonly WordMatches[];
  /** How many documents there are. */
  total: number;
  /** The documents whose name the query is. */
  named: ReadonlySet<string>;
  /** The documents that come first in any case, best first. */
  first: readonly string[];
  /** How much a document counts beside others, by what it is. */
  weightOf: (id: string) => number;
}

/** Where fewer documents hold all terms, those that hold most of them follow. */
const fewest = 3;

/** What counts beside how much a text is about a word, which is between 0 and 1. */
const weights = {
  kind: { exact: 1, form: 0.9, longer: 0.5, part: 0.45, akin: 0.2 },
  fields: { title: 2, titleForms: 2, titleParts: 2, keywords: 1.2, headings: 0.7 },
  named: 4,
};

/**
 * Orders what holds the terms of a query: first by how many of them it holds, then by how many of these as they are
 * written or in another form, then by how much it is about them.
 */
export function rank({ terms, total, named, first, weightOf }: RankingInput): RankedDocument[] {
  // What no document holds tells them not apart.
  const rarities = terms.map(({ size }) => (size === 0 ? 0 : Math.log(1 + total / size)));
  const best = terms.map((matches) => Math.max(0.001, ...[...matches.values()].map(({ score }) => score)));
  const ids = new Set([...first, ...terms.flatMap((matches) => [...matches.keys()])]);
  const documents = [...ids].map((id) => {
    const found = terms.map((matches) => matches.get(id));
    const values = found.map((match, term) => (match ? weigh(match, best[term] ?? 1) : 0));
    return {
      id,
      missing: found.flatMap((match, term) => (match ? [] : [term])),
      held: sum(found.map((match, term) => (match ? (rarities[term] ?? 0) : 0))),
      exact: found.filter((match) => match && isMeant(match)).length,
      value:
        weightOf(id) *
        sum([
          ...values.map((value, term) => value * (rarities[term] ?? 0)),
          named.has(id) ? weights.named : 0,
        ]),
      place: first.includes(id) ? first.indexOf(id) : first.length,
    };
  });
  const whole = documents.filter(({ missing }) => missing.length === 0).length;
  const least = whole >= fewest ? Number.POSITIVE_INFINITY : sum(rarities) / 2;
  return documents
    .filter(({ id, missing, held }) => missing.length === 0 || held >= least || first.includes(id))
    .sort(
      (a, b) =>
        a.place - b.place || a.missing.length - b.missing.length || b.exact - a.exact || b.value - a.value,
    )
    .map(({ id, missing }) => ({ id, missing }));
}

function isMeant({ kind }: WordMatch): boolean {
  return kind === 'exact' || kind === 'form';
}

function weigh({ kind, score, fields }: WordMatch, best: number): number {
  const inFields = Object.entries(weights.fields).map(([field, weight]) => (fields.has(field) ? weight : 0));
  return weights.kind[kind] * (1 + score / best + Math.max(...inFields));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
