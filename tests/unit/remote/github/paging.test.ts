import { expect, test } from 'vitest';
import { checkWhole, followPages } from '../../../../src/remote/github/paging.ts';

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

test('a list is whole where as many arrive as GitHub counts, or more since', () => {
  expect(() => checkWhole(3, 3, 'comments')).not.toThrow();
  expect(() => checkWhole(4, 3, 'comments')).not.toThrow();
  expect(() => checkWhole(2, 3, 'comments')).toThrow('there are 3 comments, but gave 2');
});
