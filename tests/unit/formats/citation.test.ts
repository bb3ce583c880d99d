import { describe, expect, test } from 'vitest';
import { type Citation, toBibtex, toCsl } from '../../../src/formats/citation.ts';

const citation: Citation = {
  id: 'eins',
  title: '100 % {Über} Märkte & Menschen',
  authors: [
    { name: 'Anna Maria Öz', kind: 'person' },
    { name: 'Redaktion & Co', kind: 'organization' },
    { name: 'Plato', kind: 'person' },
  ],
  series: 'Die Reihe',
  date: '2026-07-01',
  url: 'https://example.org/essays/eins/',
  language: 'de',
};

describe('a citation', () => {
  test('is BibTeX whose braces match and whose special characters are escaped', () => {
    const text = toBibtex(citation);
    expect(text).toContain('author = {Anna Maria Öz and {Redaktion \\& Co} and Plato}');
    expect(text).toContain('title = {{100 \\% \\textbraceleft{}Über\\textbraceright{} Märkte \\& Menschen}}');
    // BibTeX counts every brace, also one behind a backslash.
    const odd = toBibtex({ ...citation, title: 'Ein { und \\ zwei }} ~ ^ #' });
    for (const entry of [text, odd]) expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  test('keeps the name of a person together that BibTeX would take for several', () => {
    const authors = [{ name: 'Smith and Sons', kind: 'person' as const }];
    expect(toBibtex({ ...citation, authors })).toContain('author = {{Smith and Sons}}');
  });

  test('is CSL-JSON that tells people from organisations', () => {
    const [item] = JSON.parse(toCsl(citation));
    expect(item.author).toEqual([
      { family: 'Öz', given: 'Anna Maria' },
      { literal: 'Redaktion & Co' },
      { literal: 'Plato' },
    ]);
    expect(item.issued).toEqual({ 'date-parts': [[2026, 7, 1]] });
    expect(item).toMatchObject({ title: citation.title, URL: citation.url, language: 'de' });
  });
});
