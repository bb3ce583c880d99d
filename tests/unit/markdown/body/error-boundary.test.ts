import { expect, test } from 'vitest';
import { type ComponentFailure, withErrorContext } from '../../../../src/markdown/body/error-boundary.ts';

type Component = (...given: unknown[]) => unknown;

/** Draws the component called Table as Astro would; what it throws is the result. */
async function draw(
  components: Record<string, Component>,
  fail: (failure: ComponentFailure) => void = () => {},
): Promise<unknown> {
  const { Table } = withErrorContext(components, fail);
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
])('a component that fails %s is told by its name, and nothing stands in its place', async (_, Table) => {
  const told: ComponentFailure[] = [];
  expect(await draw({ Table }, (failure) => void told.push(failure))).toBe('');
  expect(told).toEqual([{ name: 'Table', reason: expect.stringContaining('Expected property name') }]);
});

test('the line that did it is named where the bundler knows it', async () => {
  const failed = new Error('kaputt');
  failed.stack = 'Error: kaputt\n    at <anonymous> (/home/a/content/components/Table.astro:4:1)';
  const told: ComponentFailure[] = [];
  await draw({ Table: () => Promise.reject(failed) }, (failure) => void told.push(failure));
  expect(told[0]?.reason).toBe('kaputt (components/Table.astro:4:1)');
});

test('a component that fails inside another is told once, by its own name', async () => {
  const told: string[] = [];
  const fail = ({ name }: ComponentFailure) => {
    told.push(name);
    throw new Error(`${name} fails`);
  };
  const { Inner } = withErrorContext({ Inner: () => JSON.parse('{') }, fail);
  const error = await draw({ Table: async () => (typeof Inner === 'function' ? Inner() : undefined) }, fail);
  expect(told).toEqual(['Inner']);
  expect(String(error)).toContain('Inner fails');
});

test('what works is drawn as it was, with its marks', async () => {
  const component = Object.assign((...given: unknown[]) => given, { isAstroComponentFactory: true });
  expect(await draw({ Table: component })).toEqual(['result', { rows: 2 }]);
  const { Table, text } = withErrorContext({ Table: component, text: 'x' }, () => {});
  expect(Table).toHaveProperty('isAstroComponentFactory', true);
  expect(text).toBe('x');
});
