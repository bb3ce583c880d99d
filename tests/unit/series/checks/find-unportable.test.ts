import { expect, test } from 'vitest';
import { findUnportableNames } from '../../../../src/series/checks/find-unportable.ts';

function told(...trees: readonly string[][]): string[] {
  const placed = trees.map((paths) => paths.map((path) => ({ path, location: () => ({ file: path }) })));
  return findUnportableNames(placed).map(({ message, location }) => `${location.file}: ${message}`);
}

test.each([
  'essays/con/de.mdx',
  'public/nul.txt',
  'public/LPT1',
  'public/was?.pdf',
  'public/a:b',
  'public/a./b',
  'public/a /b',
])('%s cannot lie on a disk of Windows', (path) => {
  expect(told([path])).toEqual([
    expect.stringContaining('cannot be the name of a file or folder on Windows'),
  ]);
});

test.each([
  'essays/console/de.mdx',
  'public/com10',
  'public/.well-known/x',
  'essays/nul-punkt/de.mdx',
  'essays/größe/de.mdx',
])('%s can lie anywhere', (path) => {
  expect(told([path])).toEqual([]);
});

test('a name is told once, where it comes from', () => {
  expect(told(['essays/con/de.mdx', 'essays/con/en.mdx'], ['/essays/con/', '/tags/aux/'])).toEqual([
    expect.stringMatching(/^essays\/con\/de\.mdx: “con”/),
    expect.stringMatching(/^\/tags\/aux\/: “aux”/),
  ]);
});

test('paths that are one path where letters count as the same are told, but only in one tree', () => {
  const [problem, ...others] = told(['public/a.pdf', 'public/A.pdf'], ['/A.pdf', '/a\u0308/', '/ä/']);
  expect(problem).toMatch(/“public\/A\.pdf” .*the same as “public\/a\.pdf”/);
  expect(others).toEqual([expect.stringContaining('“/ä/”')]);
});
