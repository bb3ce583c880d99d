import { expect, test } from 'vitest';
import { findById } from '../../../src/view-models/find-by-id.ts';

test('what a page was made for is found by its id', () => {
  const list = [{ id: 'a' }, { id: 'b' }];
  expect(findById(list, 'b')).toBe(list[1]);
});

test('a page that was made for nothing fails with the name of what is missing', () => {
  expect(() => findById([{ id: 'a' }], 'b')).toThrow('there is no “b”');
});
