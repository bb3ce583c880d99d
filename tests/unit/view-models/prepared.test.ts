import { expect, test, vi } from 'vitest';
import { prepared } from '../../../src/view-models/prepared.ts';
import { presenterFor } from '../../../src/view-models/presenter.ts';
import { makeSite } from '../../setup/make-site.ts';

const site = makeSite({});
const [german, english] = [presenterFor(site, 'de'), presenterFor(site, 'en')];

test('a view is made once for the key of its page and the page, each language its own', () => {
  const make = vi.fn(({ of }: { of?: string | undefined }, { language }) => `${of} ${language}`);
  const { prepare, take } = prepared(make);
  expect([prepare({ of: 'ruf' }, german), prepare({ of: 'ruf' }, english), prepare({}, german)]).toEqual([
    'ruf de',
    'ruf en',
    'undefined de',
  ]);
  expect(take({ of: 'ruf' }, german)).toBe('ruf de');
  expect(take({ of: undefined }, german)).toBe('undefined de');
  expect(make).toHaveBeenCalledTimes(3);
});

test('a view that was given away is not kept, and one that was never prepared is made', () => {
  const make = vi.fn((id: string) => [id]);
  const { prepare, take } = prepared(make);
  prepare('a', german);
  take('a', german);
  expect(take('a', german)).toEqual(['a']);
  expect(take('b', german)).toEqual(['b']);
  expect(make).toHaveBeenCalledTimes(3);
});

test('of a long series, the views beyond the first five hundred are not kept but made anew', () => {
  const make = vi.fn((number: number) => [number]);
  const { prepare, take } = prepared(make);
  for (let number = 0; number <= 500; number++) prepare(number, german);
  make.mockClear();
  expect([take(499, german), take(500, german)]).toEqual([[499], [500]]);
  expect(make).toHaveBeenCalledExactlyOnceWith(500, german);
});
