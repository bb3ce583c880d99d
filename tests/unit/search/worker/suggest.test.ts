import { describe, expect, test } from 'vitest';
import { suggest } from '../../../../src/search/worker/suggest.ts';

/** An index that holds some words, and gives for a strange one what it guesses. */
function index(words: readonly string[], guesses: Readonly<Record<string, string>> = {}) {
  return {
    wordsFor: async (word: string) => {
      const guess = words.includes(word) ? word : guesses[word];
      return guess === undefined ? [] : [guess];
    },
    readWords: async () => [...words],
  };
}

describe('a query that found nothing is suggested', () => {
  test('with the nearest word that is there', async () => {
    expect(await suggest('das gesprech', 'gesprech', index(['gespräch', 'markt']))).toEqual(['das gespräch']);
  });

  test('as the parts of a compound that nobody wrote', async () => {
    const sources = index(['newsletter', 'versand']);
    expect(await suggest('newsletterversand', 'newsletterversand', sources)).toEqual(['newsletter versand']);
  });

  test('as its words, each by itself', async () => {
    const sources = index(['markt', 'kaiser']);
    expect(await suggest('markt kaiser', 'markt kaiser', sources)).toEqual(['markt', 'kaiser']);
  });

  test('by nothing that it found already', async () => {
    const sources = index(['block'], { blockk: 'block' });
    expect(await suggest('blockk', 'blockk', sources)).toEqual([]);
  });
});
