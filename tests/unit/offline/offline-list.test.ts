import { expect, test } from 'vitest';
import { changedFiles, readList, sizeOf, standInFor } from '../../../src/offline/offline-list.ts';

const list = {
  version: 'v',
  series: 's',
  instead: '/offline/',
  files: [
    ['/', 'a', 10],
    ['/assets/x.avif', 'b', 20, ['/assets/x.webp']],
  ] as const,
};

test('a list is read as a build wrote it, and nothing else is taken for one', () => {
  expect(readList(JSON.parse(JSON.stringify(list)))).toEqual(list);
  for (const other of [undefined, 'x', {}, { ...list, files: [['/', 'a']] }, { ...list, series: 1 }])
    expect(readList(other)).toBeUndefined();
});

test('its size is that of its files', () => {
  expect(sizeOf(list)).toBe(30);
});

test('what is loaded is what no kept list holds in the same state', () => {
  expect(changedFiles(list, [])).toEqual(list.files);
  expect(changedFiles(list, [list])).toEqual([]);
  expect(
    changedFiles(list, [{ files: [['/', 'other', 10]] }, { files: [['/assets/x.avif', 'b', 20]] }]),
  ).toEqual([['/', 'a', 10]]);
});

test('a picture that is kept stands for its other sizes', () => {
  expect(standInFor('/assets/x.webp', [list])).toBe('/assets/x.avif');
  expect(standInFor('/assets/y.webp', [list])).toBeUndefined();
});
