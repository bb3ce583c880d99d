import { describe, expect, test } from 'vitest';
import { encodeSigns, hasSigns, suffixesOf, trimWord } from '../../../../src/series/search/sign-words.ts';

describe('a word as it stands in a text', () => {
  test.each([
    ['(97,1).', '97,1'],
    ['„km/h“,', 'km/h'],
    ['C++!', 'C++'],
    ['<Fragment>', '<Fragment>'],
    ['–', ''],
    ['.env', '.env'],
    ['@layer;', '@layer'],
  ])('%s is trimmed to %s', (word, trimmed) => {
    expect(trimWord(word)).toBe(trimmed);
  });

  test.each(['97,1', 'km/h', 'Leser:innen', 'C++', 'index.html', '<Fragment>', 'and/or', '@layer', '25°'])(
    '%s is what it is by its signs',
    (word) => {
      expect(hasSigns(word)).toBe(true);
    },
  );

  test.each(['Streisand-Effekt', 'don’t', 'Rechts\u00adschutz', '__init__', '++', 'Markt'])(
    '%s is not',
    (word) => {
      expect(hasSigns(word)).toBe(false);
    },
  );

  test('of nothing but signs is trimmed in one go, however long', () => {
    const word = `a${'('.repeat(200_000)}b`;
    expect(trimWord(word)).toBe(word);
  });
});

describe('a word with signs in the index', () => {
  test('is letters alone, different for other signs, with signs at its beginning at its end', () => {
    expect(encodeSigns('c++')).toBe('cu2bu2b');
    expect(encodeSigns('c#')).toBe('cu23');
    expect(encodeSigns('<steps>')).toBe('stepsu3eu3c');
    expect(encodeSigns('a'.repeat(100))).toHaveLength(48);
  });

  test('is found by what it ends in, from each sign on', () => {
    expect(suffixesOf('docs/index.mdx')).toEqual(['docs/index.mdx', 'index.mdx', '.mdx', 'mdx']);
    expect(suffixesOf('leser:innen')).toEqual(['leser:innen', 'innen']);
    expect(suffixesOf('a.'.repeat(1000)).length).toBeLessThan(12);
  });
});
