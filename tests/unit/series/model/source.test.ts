import { expect, test } from 'vitest';
import { sourceMark, sourceSchema } from '../../../../src/series/model/source.ts';

test('sources are marked with letters, as CSS counts them', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(sourceMark)).toEqual([
    ...['a', 'b', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa'],
  ]);
});

test('a source needs neither an id nor an address', () => {
  expect(sourceSchema.safeParse({ title: 'Ein Beitrag' }).success).toBe(true);
  expect(sourceSchema.safeParse({ title: 'Ein Beitrag', id: 'Beitrag 1' }).success).toBe(false);
  expect(sourceSchema.safeParse({ title: 'Ein Beitrag', url: 'beitrag.example' }).success).toBe(false);
});
