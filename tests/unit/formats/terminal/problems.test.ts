import { expect, test } from 'vitest';
import { formatProblems } from '../../../../src/formats/terminal/problems.ts';
import { problem } from '../../../../src/series/diagnostics/problem.ts';

const empty = Array.from({ length: 18 }, (_, index) =>
  problem('empty-link', { file: 'a.mdx', line: index + 1, column: 1 }, { url: 'https://a.example/' }),
);
const missing = ['b', 'c', 'd'].map((name) =>
  problem('missing-alt', { file: `${name}.mdx` }, { what: 'it' }),
);

test('more problems than one sees at once are counted by kind, most first', () => {
  const report = formatProblems([...missing, ...empty], { color: false });
  expect(report).toMatch(/\n\n18 × empty-link\n 3 × missing-alt\n\n21 errors, 0 warnings\.$/);
});

test('a few problems are not', () => {
  expect(formatProblems(empty, { color: false })).not.toContain('×');
});
