import { describe, expect, test } from 'vitest';
import { type RankingInput, rank } from '../../../../src/search/worker/ranking.ts';
import type { MatchKind, WordMatches } from '../../../../src/search/worker/word-index.ts';

/** What a word is found in: `id: kind`, or `id: kind field`, all texts being equally much about it. */
function found(matches: Readonly<Record<string, string>>): WordMatches {
  return new Map(
    Object.entries(matches).map(([id, text]) => {
      const [kind = '', ...fields] = text.split(' ');
      return [id, { kind: isKind(kind) ? kind : 'exact', score: 1, fields: new Set(fields) }];
    }),
  );
}

function isKind(text: string): text is MatchKind {
  return ['exact', 'form', 'longer', 'part', 'akin'].includes(text);
}

/** The order of what was found, with the words that are missing. */
function order(terms: readonly WordMatches[], more: Partial<RankingInput> = {}): string[] {
  const input = { terms, total: 100, named: new Set<string>(), first: [], weightOf: () => 1, ...more };
  return rank(input).map(({ id, missing }) => [id, ...missing].join(' without '));
}

describe('first comes', () => {
  test('what holds the word itself, then another form, a longer one, a compound with it, one that begins like it', () => {
    const word = found({ akin: 'akin', part: 'part', longer: 'longer', form: 'form', exact: 'exact' });
    expect(order([word])).toEqual(['exact', 'form', 'longer', 'part', 'akin']);
  });

  test('what has it in its title, then in a heading, then in its text', () => {
    const word = found({ text: 'exact', heading: 'exact headings', title: 'exact title' });
    expect(order([word])).toEqual(['title', 'heading', 'text']);
  });

  test('a text with the word before a title with a longer one', () => {
    expect(order([found({ longer: 'longer title', exact: 'exact' })])).toEqual(['exact', 'longer']);
  });

  test('what is called so', () => {
    const word = found({ other: 'exact title', name: 'form titleForms' });
    expect(order([word], { named: new Set(['name']) })).toEqual(['name', 'other']);
  });

  test('a definition before a text that is as much about it', () => {
    const weightOf = (id: string) => (id === 'term' ? 1.2 : 1);
    expect(order([found({ text: 'exact', term: 'exact' })], { weightOf })).toEqual(['term', 'text']);
  });

  test('what was asked for by its number, even where no word stands in it', () => {
    expect(order([found({ text: 'exact' })], { first: ['item'] })).toEqual(['item without 0', 'text']);
  });
});

describe('where a query has several words', () => {
  const both = { a: 'exact', b: 'exact' };

  test('those that hold most of them follow, where few hold all', () => {
    expect(order([found({ ...both, c: 'exact' }), found({ ...both, d: 'exact' })])).toEqual([
      'a',
      'b',
      'c without 1',
      'd without 0',
    ]);
  });

  test('they do not, where there are enough', () => {
    const all = { ...both, c: 'exact' };
    expect(order([found({ ...all, d: 'exact' }), found(all)])).toEqual(['a', 'b', 'c']);
  });

  test('a word that stands nowhere parts nothing', () => {
    expect(order([found({ a: 'exact' }), found({})])).toEqual(['a without 1']);
  });
});
