import { expect, test } from 'vitest';
import { meantNumbers } from '../../../../src/series/diagnostics/meant-value.ts';
import { list, oneOf } from '../../../../src/series/diagnostics/wording.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

test('twenty names are listed, of more the first twenty', () => {
  expect(list(names(20))).toMatch(/n19$/);
  expect(list(names(21))).toMatch(/n19, …$/);
});

test('who mistypes a name hears the nearest one, else all that there are', () => {
  expect(oneOf('markte', ['märkte', 'echo'])).toMatchObject({ suggestion: 'märkte' });
  expect(oneOf('xyz', ['märkte', 'echo'])).toEqual({ hint: 'There are: märkte, echo.' });
  expect(oneOf('xyz', [])).toEqual({ hint: 'There is none yet.' });
});

test.each([
  [['1-3'], '[1, 2, 3]'],
  [['3 – 5', '4', '#9'], '[3, 4, 5, 9]'],
  [['thesis:12', '7 8'], '[12, 7, 8]'],
  [['1-100'], `[${Array.from({ length: 100 }, (_, index) => index + 1).join(', ')}]`],
  [['1-101'], undefined],
  [['3-3'], undefined],
  [['5-3'], undefined],
  [['eins'], undefined],
  [[['1']], undefined],
  [[], undefined],
  ['1', undefined],
])('who writes %j in a list of numbers means %s', (written, meant) => {
  expect(meantNumbers(written)).toBe(meant);
});
