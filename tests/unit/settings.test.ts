import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

test.each([
  [{ SITE_URL: 'example.org' }, 'SITE_URL is “example.org”', 'Did you mean https://example.org?'],
  [{ SITE_URL: 'ftp://example.org' }, 'SITE_URL is', 'Did you mean https://example.org?'],
  [{ SITE_URL: 'https://example.org/blog/' }, 'SITE_URL is', 'SITE_URL=https://example.org BASE_PATH=/blog/'],
  [{ SITE_URL: 'http:// ' }, 'SITE_URL is', 'such as https://example.org'],
  [{ BASE_PATH: 'https://example.org/a' }, 'BASE_PATH is', '“https:” is not possible'],
  [{ BASE_PATH: '/a b/' }, 'BASE_PATH is', '“a b” is not possible'],
  [{ BASE_PATH: '/../a' }, 'BASE_PATH is', '“..” is not possible'],
  [{ BASE_PATH: '/a?b#c' }, 'BASE_PATH is', 'such as /series/'],
  [{ PREVIEW: 'true' }, 'PREVIEW is “true”', 'write 1'],
])('%j is refused in words', (environment, what, hint) => {
  const read = () => readSettings(environment, '/project');
  expect(read).toThrow(what);
  expect(read).toThrow(hint);
});

test.each([
  [
    {},
    { site: undefined, base: '/', contentDir: '/project/content', outDir: '/project/dist', preview: false },
  ],
  [{ SITE_URL: 'https://example.org/' }, { site: 'https://example.org' }],
  [{ SITE_URL: 'http://localhost:4321' }, { site: 'http://localhost:4321' }],
  [{ BASE_PATH: 'a//b_c.d~e' }, { base: '/a/b_c.d~e/' }],
  [
    { CONTENT_DIR: '../else', PREVIEW: '1' },
    { contentDir: '/else', preview: true },
  ],
])('%j is understood', (environment, expected) => {
  expect(readSettings(environment, '/project')).toMatchObject(expected);
});

test('each site has a cache folder of its own: another folder, address, base or a preview shares none', () => {
  const environments = [
    {},
    { PREVIEW: '1' },
    { CONTENT_DIR: 'else' },
    { OUT_DIR: 'else' },
    { SITE_URL: 'https://example.org' },
    { BASE_PATH: '/else/' },
  ];
  const folders = environments.map((environment) => readSettings(environment, '/project').cacheDir);
  expect(new Set(folders).size).toBe(environments.length);
  expect(readSettings({}, '/project').cacheDir).toBe(folders[0]);
  for (const folder of folders) expect(folder).toMatch(/^\/project\/node_modules\/\.cache\//);
});
