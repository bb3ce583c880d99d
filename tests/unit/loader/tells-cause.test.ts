import { expect, test } from 'vitest';
import { tellsCause } from '../../../src/loader/tells-cause.ts';
import { type Problem, type ProblemId, problem } from '../../../src/series/diagnostics/problem.ts';

const all = { hasAllNumbers: true, isKnown: true };

function at(id: ProblemId, place: string): Problem {
  const [file = '', line, column] = place.split(':');
  const location = {
    file,
    line: line ? Number(line) : undefined,
    column: column ? Number(column) : undefined,
  };
  return { ...problem('empty-heading', location, {}), id };
}

test.each<[string, ProblemId, ProblemId, string, string]>([
  [
    'an image that a misspelt path means',
    'unused-image',
    'missing-image',
    'essays/a/b.svg',
    'essays/a/de.mdx:9:1',
  ],
  [
    'an image of a text that is no MDX',
    'unused-image',
    'mdx-syntax',
    'essays/a/b.svg',
    'essays/a/de.mdx:9:1',
  ],
  [
    'a credit under a wrong name',
    'figure-without-credit',
    'unknown-key',
    'essays/a/de.mdx:9:1',
    'essays/a/de.mdx:9:1',
  ],
  [
    'a source whose id is none',
    'uncited-source',
    'invalid-value',
    'essays/a/de.mdx:7:17',
    'essays/a/de.mdx:7:17',
  ],
])('what only follows from an error is not told beside it: %s', (_, follow, cause, place, there) => {
  const elsewhere = at(follow, place.replace('/a/', '/b/'));
  const problems = [at(cause, there), at(follow, place), elsewhere];
  expect(problems.filter(tellsCause(all, problems))).toEqual([problems[0], elsewhere]);
});

test('an item is not missing where another has no number', () => {
  const problems = [at('unknown-thesis', 'essays/a/de.mdx:9:1')];
  expect(problems.filter(tellsCause(all, problems))).toEqual(problems);
  expect(problems.filter(tellsCause({ ...all, hasAllNumbers: false }, problems))).toEqual([]);
});
