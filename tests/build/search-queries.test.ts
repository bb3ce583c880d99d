import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/series/text/language.ts';
import { readDocs } from './docs.ts';
import { openDocuments, type TestEngine, titleOf } from './engine.ts';
import { english } from './queries/english.ts';
import { german } from './queries/german.ts';
import type { Queries } from './queries/queries.ts';

const sets: readonly (readonly [language: Language, queries: Queries, least: number])[] = [
  ['de', german, 120],
  ['en', english, 60],
];

describe.each(sets)(
  'in a documentation that was not written for this search (%s)',
  (language, queries, least) => {
    let engine: TestEngine;

    beforeAll(async () => {
      engine = await openDocuments(readDocs(language), language);
    });

    test(`at least ${least} queries are tried`, () => {
      expect(Object.values(queries).flat().length).toBeGreaterThanOrEqual(least);
    });

    test.each(Object.keys(queries))('%s: the first result is the right one', async (kind) => {
      const wrong: string[] = [];
      for (const [query, ...wanted] of queries[kind] ?? []) {
        const { hits, suggestions } = await engine.search(query);
        const [first = `nothing, but ${suggestions.join(', ')}`] = hits.map(titleOf);
        if (!wanted.includes(first)) wrong.push(`${query}: ${first} instead of ${wanted.join(' or ')}`);
      }
      expect(wrong).toEqual([]);
    });
  },
);
