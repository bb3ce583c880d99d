import { expect, test } from 'vitest';
import { farComponents } from '../../../src/integrations/far-components.ts';

const style = '/srv/content/components/Poll.astro?astro&type=style&index=0&lang.css';
const resolved = (root: string, id = style) =>
  farComponents({ contentDir: '/srv/content', root }).resolveId(id);

test('parts of a component that has no folder in common with the project are named as files of the system', () => {
  expect(resolved('/home/me/series')).toBe(`/@fs${style}`);
  expect(resolved('/srv/series')).toBeUndefined();
});

test('components themselves, and files of others, are found as they are', () => {
  for (const id of [
    '/srv/content/components/Poll.astro',
    '/src/layouts/Page.astro?astro&type=style&index=0&lang.css',
  ])
    expect(resolved('/home/me/series', id)).toBeUndefined();
});
