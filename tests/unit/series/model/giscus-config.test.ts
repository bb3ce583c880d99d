import { expect, test } from 'vitest';
import { giscusSchema } from '../../../../src/series/model/giscus-config.ts';

const given = { repo: 'a/b', repoId: 'R_1', category: 'Ideen', categoryId: 'DIC_1' };

test.each([
  [undefined, 'https://giscus.app'],
  ['https://giscus.example', 'https://giscus.example'],
  ['https://giscus.example/de/', 'https://giscus.example'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
])('the application at %s is framed from %s', (host, origin) => {
  expect(giscusSchema.parse({ ...given, host }).host).toBe(origin);
});

test.each([
  'giscus.example',
  'http://giscus.example',
  'http://localhost.example',
  'ftp://localhost',
  'https://anna@giscus.example',
  'https://giscus.example/?a',
  'https://giscus.example/#a',
])('%s is no secure origin of an application', (host) => {
  expect(giscusSchema.safeParse({ ...given, host }).success).toBe(false);
});

test('the ids of a repository and of a category are not exchanged, old ones have no prefix', () => {
  const fits = (ids: object) => giscusSchema.safeParse({ ...given, ...ids }).success;
  expect([
    ...[{}, { repoId: 'MDEwOlJl=', categoryId: 'MDE4-_' }].map(fits),
    ...[{ repoId: 'DIC_1' }, { categoryId: 'R_1' }, { repoId: 'R 1' }].map(fits),
  ]).toEqual([true, true, false, false, false]);
});
