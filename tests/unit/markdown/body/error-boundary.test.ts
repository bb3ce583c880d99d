import { expect, test } from 'vitest';
import { withErrorContext } from '../../../../src/markdown/body/error-boundary.ts';

const file = 'essays/a/de.mdx';

/** Draws a component as Astro would; what it throws is the result. */
async function draw(component: (...given: unknown[]) => unknown): Promise<unknown> {
  const { Table } = withErrorContext({ Table: component }, file);
  if (typeof Table !== 'function') throw new Error('no component');
  try {
    return await Table('result', { rows: 2 });
  } catch (error) {
    return error;
  }
}

test.each([
  ['at once', () => JSON.parse('{')],
  ['later', async () => JSON.parse('{')],
])(
  'a component that fails %s names itself and the text, without a way through our code',
  async (_, failing) => {
    const error = await draw(failing);
    expect(String(error)).toContain('essays/a/de.mdx: the component <Table> fails: Expected property name');
    expect(error).toHaveProperty('stack', expect.not.stringContaining('\n    at '));
    expect(error).not.toHaveProperty('cause');
  },
);

test('a component that fails inside another is told once, by its own name', async () => {
  const { Inner } = withErrorContext({ Inner: () => JSON.parse('{') }, file);
  const error = await draw(async () => (typeof Inner === 'function' ? Inner() : undefined));
  expect(String(error)).toContain('<Inner> fails: Expected');
  expect(String(error)).not.toContain('<Table>');
});

test('what works is drawn as it was, with its marks', async () => {
  const component = Object.assign((...given: unknown[]) => given, { isAstroComponentFactory: true });
  expect(await draw(component)).toEqual(['result', { rows: 2 }]);
  const { Table, text } = withErrorContext({ Table: component, text: 'x' }, file);
  expect(Table).toHaveProperty('isAstroComponentFactory', true);
  expect(text).toBe('x');
});
