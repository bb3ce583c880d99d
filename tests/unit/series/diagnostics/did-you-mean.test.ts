import { describe, expect, test } from 'vitest';
import { suggest } from '../../../../src/series/diagnostics/did-you-mean.ts';
import { problem } from '../../../../src/series/diagnostics/problem.ts';

const keys = ['title', 'date', 'theses', 'authors', 'Aside'];

describe('the name that was probably meant', () => {
  test.each([
    ['titles', 'title'],
    ['Theses', 'theses'],
    ['titel', 'title'],
    ['dtae', 'date'],
    ['aside', 'Aside'],
  ])('%s is near %s', (written, meant) => {
    expect(suggest(written, keys)).toBe(meant);
  });

  test('differs in a third of the letters at most, and never in more than three', () => {
    const long = 'keine-geheimnisse-mehr';
    expect(suggest('keine-geheimniss-meh', [long])).toBe(long);
    expect(suggest('keine-geheimnis-me', [long])).toBeUndefined();
    expect(suggest('dat', ['dxy'])).toBeUndefined();
  });

  test.each(['', 'tags', 'edition', 'author-of-the-text'])('%j is near none', (written) => {
    expect(suggest(written, keys)).toBeUndefined();
  });
});

test.each([
  ['lastmod', 'updated'],
  ['description', 'standfirst'],
  ['heroImage', 'cover'],
  ['categories', 'tags'],
  ['redirect_from', 'aliases'],
  ['titel', 'title'],
])('a key that other programs read, %s, is known here as %s', (name, meant) => {
  const known = [...keys, 'updated', 'standfirst', 'cover', 'tags', 'aliases'];
  expect(problem('unknown-key', { file: 'a.mdx' }, { name, known })).toMatchObject({ suggestion: meant });
});

test('Markdown that lies in no folder of a text is told how it comes over', () => {
  const details = { name: 'essays/a.md', expected: 'essays/a/de.md' };
  expect(problem('stray-file', { file: details.name }, details).hint).toMatch(
    /essays\/a\/de\.md\..*series.* import <folder>/,
  );
});
