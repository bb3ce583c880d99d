import { expect, test } from 'vitest';
import { moduleExtension, packageModule, packagePath, slashed } from '../../src/package-paths.ts';

test.each([
  ['C:\\Users\\Jörg\\my series\\content', 'C:/Users/Jörg/my series/content'],
  ['c:/series/content', 'C:/series/content'],
  ['/home/anna/content', '/home/anna/content'],
  // A name may hold one where drives have no letters.
  ['/home/anna/odd\\name', '/home/anna/odd\\name'],
])('the path %s is %s for a bundler', (path, written) => {
  expect(slashed(path)).toBe(written);
});

test('files of ours are found from the root of our code, whatever folder a command is called in', () => {
  expect(packageModule('src/package-paths')).toBe(packagePath(`src/package-paths${moduleExtension}`));
  expect(packagePath('src/package-paths.ts')).toMatch(/[\\/]src[\\/]package-paths\.ts$/);
});
