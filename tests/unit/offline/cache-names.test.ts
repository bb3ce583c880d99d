import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cacheNames, isCacheAt, removeCaches } from '../../../src/offline/cache-names.ts';

const id = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const base = fc.array(fc.stringMatching(/^[\w-]+$/)).map((parts) => ['', ...parts, ''].join('/'));

test('caches belong to their base, whatever the series is called, and to no other', () => {
  fc.assert(
    fc.property(id, base, base, (series, own, other) => {
      for (const name of Object.values(cacheNames(series, own))) {
        expect(isCacheAt(name, own)).toBe(true);
        expect(isCacheAt(name, other)).toBe(own === other);
      }
    }),
  );
});

test('what is removed is what stands at the base; caches of others stay', async () => {
  const there = new Set([
    'series-a-/-pages',
    'series-former-/-assets',
    'series-b-/foo-/-pages',
    'theirs-/-pages',
  ]);
  await removeCaches({ keys: async () => [...there], delete: async (name) => there.delete(name) }, '/');
  expect([...there]).toEqual(['series-b-/foo-/-pages', 'theirs-/-pages']);
});
