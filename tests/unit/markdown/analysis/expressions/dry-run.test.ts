import { describe, expect, test } from 'vitest';
import { checkBody } from '../../../../../src/markdown/analysis/check-body.ts';
import { dryRun, ExpressionError } from '../../../../../src/markdown/analysis/expressions/dry-run.ts';
import { optionsFor, read } from '../../sample.ts';

const run = (text: string) => dryRun(text, read(text));

describe('what fails among several expressions is told by its place', () => {
  test.each([
    ['in a line', '{1} und\n\nText {2} {null.x} {3}', { line: 3, column: 10 }],
    ['in an attribute', '{1}\n\n<Chart data={[].x.map(String)} unit={1 + 1} />', { line: 3, column: 1 }],
    ['in what spreads attributes', '{1}\n\n<Aside {...null.x}>{2}</Aside>', { line: 3, column: 1 }],
    ['in an export', '{1}\n\nexport const a = null.b\n\n{a}', { line: 3, column: 1 }],
    ['in a component of the text', 'export const F = () => null.b\n\n{1}\n\n<F />', { line: 5, column: 1 }],
    ['after a while', '{1}\n\n{await Promise.reject(new Error("x"))}', { line: 3, column: 1 }],
    ['by a name that nothing defines', '{1} {nothing} {2}', { line: 1, column: 5 }],
    ['by a component that nothing defines', '{1}\n\n{<Nothing />} {2}', { line: 3, column: 1 }],
    ['before anything is run', '{1}\n\n{import.meta.url}', { line: 3, column: 1 }],
  ])('%s', async (_, text, position) => {
    const failed = await run(text).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ExpressionError);
    expect(failed).toMatchObject({ position });
  });
});

test('a component of the series may stand between braces alone', async () => {
  const text = '{[1, 2].map((n) => <Ampel n={n} />)}';
  expect((await dryRun(text, read(text), ['Ampel'])).calls).toHaveLength(2);
});

test('a component of the vocabulary between braces is refused, since it would not know its text', () => {
  const context = { file: 'de.mdx', files: [], images: [], components: [], resolve: optionsFor().resolve };
  const problems = (text: string) =>
    checkBody(read(text), context).map(({ message, location }) => `${location.line} ${message}`);
  expect(problems('Text\n\n{[1].map(() => <Stat value="1" asOf="2025" />)}')).toEqual([
    '3 an expression between braces fails: <Stat> cannot stand between braces or in an export',
  ]);
  expect(problems('{<Statement />} {<Stat.Own />}')).toEqual([]);
});

test('watching expressions does not change what they are', async () => {
  const text = `export const [begin, end] = [1, 2]

{// a comment
}

<Chart data={[begin, end].map((x) => x + 1)} unit={1, 'kg'} {...{ title: 'x' }} />`;
  expect((await run(text)).calls).toEqual([
    { name: 'Chart', properties: { data: [2, 3], unit: 'kg', title: 'x' } },
  ]);
});

test('an expression may end in a comment', async () => {
  expect((await run('<Chart data={[1] // eins\n} />')).calls).toEqual([
    { name: 'Chart', properties: { data: [1] } },
  ]);
});
