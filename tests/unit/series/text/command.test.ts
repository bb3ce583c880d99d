import { expect, test } from 'vitest';
import { command } from '../../../../src/series/text/command.ts';

test.each([
  ['check', 'npm run check', 'npx series check'],
  ['pull --full', 'npm run pull -- --full', 'npx series pull --full'],
  ['new 12 "A title"', 'npm run series -- new 12 "A title"', 'npx series new 12 "A title"'],
])('the command %j is called by npm in the repository, by its name in a package', (words, byNpm, byName) => {
  expect(command(words, false)).toBe(byNpm);
  expect(command(words, true)).toBe(byName);
  expect(command(words)).toBe(byNpm);
});
