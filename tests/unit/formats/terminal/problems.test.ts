import { expect, test } from 'vitest';
import { formatAnnotations, formatProblems } from '../../../../src/formats/terminal/problems.ts';
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
  const twenty = [...empty, ...missing.slice(1)];
  expect(formatProblems(twenty, { color: false })).not.toContain('×');
});

test('a problem is told with its place, its hint and what was meant, unless the hint says that already', () => {
  const location = { file: 'a.mdx', line: 3, column: 5 };
  const [found, told] = ['b', 'c'].map((hint) => ({
    ...{
      id: 'empty-link' as const,
      severity: 'error' as const,
      location,
      message: 'm',
      hint,
      suggestion: 'c',
    },
  }));
  if (!found || !told) throw new Error('there are two');
  expect(formatProblems([found], { color: false })).toBe(
    'a.mdx\n  a.mdx:3:5  error  m  empty-link\n    b\n    → c\n\n1 error, 0 warnings.',
  );
  expect(formatProblems([told], { color: false })).not.toContain('→');
  expect(formatAnnotations([found], 'content')).toBe(
    '::error file=content/a.mdx,line=3,col=5,title=empty-link::m%0Ab → c',
  );
  expect(formatAnnotations([told], '')).toBe('::error file=a.mdx,line=3,col=5,title=empty-link::m%0Ac');
});

test('an annotation says everything as GitHub reads it: no sign ends it early', () => {
  const [line] = formatAnnotations(
    [{ ...problem('missing-alt', { file: 'a,b:c%.mdx' }, { what: 'it' }), message: '100 %' }],
    '',
  ).split('\n');
  expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\.mdx,title=missing-alt::100 %25%0A/);
});
