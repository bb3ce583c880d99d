import { describe, expect, test } from 'vitest';
import { ExpressionError, tryBody } from '../../../src/markdown/evaluate.ts';
import { read } from './sample.ts';

const run = (text: string) => tryBody(text, read(text));

describe('what fails among several expressions is told by its place', () => {
  test.each([
    ['in a line', '{1} und\n\nText {2} {null.x} {3}', { line: 3, column: 10 }],
    ['in an attribute', '{1}\n\n<Chart data={[].x.map(String)} unit={1 + 1} />', { line: 3, column: 1 }],
    ['in what spreads attributes', '{1}\n\n<Aside {...null.x}>{2}</Aside>', { line: 3, column: 1 }],
    ['in an export', '{1}\n\nexport const a = null.b\n\n{a}', { line: 3, column: 1 }],
    ['in a component of the text', 'export const F = () => null.b\n\n{1}\n\n<F />', { line: 5, column: 1 }],
    ['after a while', '{1}\n\n{await Promise.reject(new Error("x"))}', { line: 3, column: 1 }],
    ['by a name that nothing defines', '{1} {nothing} {2}', { line: 1, column: 5 }],
    ['before anything is run', '{1}\n\n{import.meta.url}', { line: 3, column: 1 }],
  ])('%s', async (_, text, position) => {
    const failed = await run(text).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ExpressionError);
    expect(failed).toMatchObject({ position });
  });
});

test('watching expressions does not change what they are', async () => {
  const text = `export const [begin, end] = [1, 2]

{// a comment
}

<Chart data={[begin, end].map((x) => x + 1)} unit={1, 'kg'} {...{ title: 'x' }} />`;
  expect(await run(text)).toEqual([{ name: 'Chart', properties: { data: [2, 3], unit: 'kg', title: 'x' } }]);
});
