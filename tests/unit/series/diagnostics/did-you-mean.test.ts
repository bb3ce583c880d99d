import { describe, expect, test } from 'vitest';
import { suggest } from '../../../../src/series/diagnostics/did-you-mean.ts';

const keys = ['title', 'date', 'theses', 'authors'];

describe('the name that was probably meant', () => {
  test.each([
    ['titles', 'title'],
    ['Theses', 'theses'],
    ['titel', 'title'],
    ['dtae', 'date'],
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
