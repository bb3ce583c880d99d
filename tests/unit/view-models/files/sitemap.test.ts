import { describe, expect, test } from 'vitest';
import { getSitemaps } from '../../../../src/view-models/files/sitemap.ts';
import { makeSite } from '../../../setup/make-site.ts';

const home = 'https://reihe.example/base';
const site = makeSite({
  essays: [
    { id: 'ruf', date: '2026-01-01', updated: '2026-04-01' },
    { id: 'echo', date: '2026-01-01', updated: '2026-04-02' },
    { id: 'echo', language: 'en', date: '2026-02-01' },
  ],
  terms: [{ id: 'wort', date: '2026-03-01' }],
});
const entries = getSitemaps(site).flatMap((sitemap) => sitemap.entries);
const entry = (path: string) => entries.find(({ url }) => url === `${home}${path}`);

describe('a sitemap', () => {
  test('has a text in each language that it is written in, with the others and its last change there', () => {
    const alternates = [
      { language: 'de', url: `${home}/essays/echo/` },
      { language: 'en', url: `${home}/en/essays/echo/` },
    ];
    expect(entry('/essays/echo/')).toMatchObject({ alternates, changed: '2026-04-02' });
    expect(entry('/en/essays/echo/')).toMatchObject({ alternates, changed: '2026-02-01' });
  });

  test('leaves out the page of a text in a language that it is not written in', () => {
    const own = [{ language: 'de', url: `${home}/essays/ruf/` }];
    expect(entry('/essays/ruf/')).toMatchObject({ alternates: own, changed: '2026-04-01' });
    expect(entry('/en/essays/ruf/')).toBeUndefined();
    expect(entry('/begriffe/wort/')).toMatchObject({ changed: '2026-03-01' });
    expect(entry('/en/glossary/wort/')).toBeUndefined();
  });

  test('has every other page in all languages; when it changed nobody knows', () => {
    expect(entry('/en/sentences/6/')).toEqual({
      url: `${home}/en/sentences/6/`,
      alternates: [
        { language: 'de', url: `${home}/saetze/6/` },
        { language: 'en', url: `${home}/en/sentences/6/` },
      ],
      changed: undefined,
    });
    expect(entry('/')).toBeDefined();
    expect(entry('/gespraech/kommentare/')).toBeDefined();
  });

  test('names no page twice', () => {
    expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
  });
});

describe('a site', () => {
  test('has one sitemap, also without texts', () => {
    expect(getSitemaps(makeSite()).map(({ name, url }) => [name, url])).toEqual([
      ['sitemap-0.xml', `${home}/sitemap-0.xml`],
    ]);
  });
});
