import { expect, test } from 'vitest';
import { listKeptFiles, listKeptPages } from '../../../../src/view-models/files/offline-list.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  series: { offline: true },
  numbers: [1, 2],
  essays: [
    { id: 'ruf', tags: ['geld'], body: 'Siehe [Echo](essay:echo).' },
    { id: 'echo' },
    { id: 'ruf', language: 'en' },
  ],
  terms: [{ id: 'markt' }],
  pages: [{ id: 'impressum' }],
  paths: [
    {
      ...{ id: 'kurz', title: { de: 'Kurz', en: 'Short' }, summary: { de: 'Kurz.', en: 'Short.' } },
      steps: [{ to: 'essay:ruf' }],
    },
  ],
});

test('a reader keeps the texts of a language and what leads to them, not what grows with items or readers', () => {
  expect(listKeptPages(site, 'de').map(({ path }) => path)).toEqual([
    '/',
    '/saetze/',
    '/essays/',
    '/begriffe/',
    '/lesewege/',
    '/suche/',
    '/offline/',
    '/essays/echo/',
    '/essays/ruf/',
    '/begriffe/markt/',
    '/impressum/',
    '/lesewege/kurz/',
  ]);
  expect(new Set(listKeptPages(site, 'en').map(({ path }) => path.split('/')[1]))).toEqual(new Set(['en']));
});

test('with the pages goes what each of them loads: styles, icon, manifest, and the words of the search and the button', () => {
  const files = listKeptFiles(site, 'en').map((file) => file.replace(/\?.*$/, ''));
  expect(files).toEqual([
    '/base/deferred.css',
    expect.stringMatching(/icon|favicon/),
    expect.stringMatching(/webmanifest$/),
    '/base/en/search-start.json',
    expect.stringMatching(/^\/base\/assets\/.*\.json$/),
    expect.stringMatching(/^\/base\/assets\/.*\.json$/),
  ]);
  expect(new Set(files).size).toBe(6);
});
