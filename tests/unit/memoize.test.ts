import { expect, test } from 'vitest';
import { memoize, memoizeBy } from '../../src/memoize.ts';

test('the value of an object is made once, by its identity', () => {
  const [one, other] = [{ name: 'a' }, { name: 'a' }];
  const wrap = memoize((object: { name: string }) => ({ of: object }));
  expect(wrap(one)).toBe(wrap(one));
  expect(wrap(one)).not.toBe(wrap(other));
});

test('the value of an argument is made once, by its key', () => {
  const wrap = memoizeBy(
    ({ name }: { name: string }) => name,
    (object) => ({ of: object }),
  );
  expect(wrap({ name: 'a' })).toBe(wrap({ name: 'a' }));
  expect(wrap({ name: 'a' })).not.toBe(wrap({ name: 'b' }));
});
