import { expect, test } from 'vitest';
import { followPages } from '../../../src/remote/pages.ts';

const more = (endCursor: string | null) => ({ hasNextPage: true, endCursor });

test('the pages of a list are followed to the last', () => {
  const next = followPages();
  expect([next(more('a')), next(more('b')), next({ hasNextPage: false, endCursor: 'c' })]).toEqual([
    'a',
    'b',
    null,
  ]);
});

test.each([
  ['stand still', ['a', 'a']],
  ['go in circles', ['a', 'b', 'a']],
  ['are missing', [null]],
  ['never end', Array.from({ length: 501 }, (_, index) => `${index}`)],
])('cursors that %s are not followed for ever', (_, cursors) => {
  const next = followPages();
  const last = cursors.pop() ?? null;
  for (const cursor of cursors) expect(next(more(cursor))).toBe(cursor);
  expect(() => next(more(last))).toThrow('promises more pages');
});
