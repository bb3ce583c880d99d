import { expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/query/terms.ts';
import { createMatcher } from '../../../../src/search/query/text-matches.ts';
import { readExcerpts } from '../../../../src/search/worker/excerpts.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';

test('the excerpts of a text that holds nothing but the query a hundred thousand times are read', () => {
  const language = searchLanguageOf('de');
  const { terms } = parseQuery('Kunde', language);
  const page = {
    content: 'Kunde '.repeat(100_000).trim(),
    anchors: [{ id: 'title', title: undefined, location: 0 }],
  };
  const { lead } = readExcerpts(page, createMatcher(terms, language).match, { terms: terms.length });
  expect(lead[0]).toEqual({ text: 'Kunde', hit: true });
  expect(lead.map(({ text }) => text).join('')).toMatch(/^(?:Kunde )+.*…$/);
});
