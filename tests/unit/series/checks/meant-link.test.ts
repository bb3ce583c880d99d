import { describe, expect, test } from 'vitest';
import { meantBy, onSite, pathMeantBy, schemeMeantBy } from '../../../../src/series/checks/meant-link.ts';
import { linkTargetsOf } from '../sample.ts';

const targets = {
  ...linkTargetsOf([{ key: 'essay:ruf' }, { key: 'term:markt' }]),
  paths: new Set(['/', '/essays/ruf/', '/bilder/plan.pdf']),
};

describe('an address of one’s own machine', () => {
  test('is meant as the page of the series at that path', () => {
    expect(onSite('http://localhost:4321/essays/ruf/#kern', targets)).toBe('/essays/ruf/#kern');
    expect(onSite('https://127.0.0.1/essays/ruf/', targets)).toBe('/essays/ruf/');
  });

  test('is left alone where the series has no such page, at the root, and of another machine', () => {
    for (const href of [
      'http://localhost:4321/x/',
      'http://localhost/',
      'https://localhost.example/essays/ruf/',
    ])
      expect(onSite(href, targets), href).toBeUndefined();
  });
});

test.each([
  ['These:12', 'thesis:12'],
  ['begriff:markt', 'term:markt'],
  ['aufsatz:ruf', 'essay:ruf'],
  ['seite:impressum', 'page:impressum'],
  ['esay:ruf', 'essay:ruf'],
  ['mailt:a@b.example', 'mailto:a@b.example'],
])('%s is meant as %s', (written, meant) => {
  expect(schemeMeantBy(written)).toBe(meant);
});

test.each([
  ['anna@reihe.example', 'mailto:anna@reihe.example'],
  ['..\\ruf\\de.mdx', '../ruf/de.mdx'],
  ['www.example.org/a', 'https://www.example.org/a'],
  ['../public/bilder/plan.pdf', '/bilder/plan.pdf'],
  ['ruf/de.mdx', 'essay:ruf'],
  ['../essays/ruf.md#kern', 'essay:ruf'],
  ['markt', 'term:markt'],
  ['nichts', undefined],
])('the path %s is meant as %s', (written, meant) => {
  expect(meantBy(written, targets)).toBe(meant);
});

test('a path of the site is meant as the one of the same name', () => {
  expect(pathMeantBy('/texte/ruf/index.html', targets)).toBe('/essays/ruf/');
  expect(pathMeantBy('/plan', targets)).toBe('/bilder/plan.pdf');
  expect(pathMeantBy('/', targets)).toBeUndefined();
  expect(pathMeantBy('/echo/', targets)).toBeUndefined();
});
