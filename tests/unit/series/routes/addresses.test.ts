import { describe, expect, test } from 'vitest';
import { hasFeed, hasSocialImage, listPages, tagsOf } from '../../../../src/series/routes/pages.ts';
import { isReserved } from '../../../../src/series/routes/site-files.ts';
import { tagUri } from '../../../../src/series/routes/tag-uri.ts';
import type { Page } from '../../../../src/series/routes/url.ts';
import { addresses } from '../sample.ts';

describe('the address of a page', () => {
  test.each<[Page, string, string]>([
    [{ kind: 'home' }, '/', '/en/'],
    [{ kind: 'register' }, '/thesen/', '/en/theses/'],
    [{ kind: 'thesis', number: 12 }, '/thesen/12/', '/en/theses/12/'],
    [{ kind: 'essay', id: 'größe' }, '/essays/größe/', '/en/essays/größe/'],
    [{ kind: 'term', id: 'markt' }, '/begriffe/markt/', '/en/glossary/markt/'],
    [{ kind: 'conversation' }, '/gespraech/', '/en/gespraech/'],
    [{ kind: 'conversation', page: 1 }, '/gespraech/', '/en/gespraech/'],
    [{ kind: 'conversation', page: 2 }, '/gespraech/2/', '/en/gespraech/2/'],
    [
      { kind: 'conversation', only: 'comment', page: 3 },
      '/gespraech/kommentare/3/',
      '/en/gespraech/kommentare/3/',
    ],
    [
      { kind: 'page-conversation', of: { kind: 'essay', id: 'a' }, page: 2 },
      '/essays/a/gespraech/2/',
      '/en/essays/a/gespraech/2/',
    ],
  ])('%j is %s, in English %s', (page, german, english) => {
    expect(addresses.path(page, 'de')).toBe(german);
    expect(addresses.path(page, 'en')).toBe(english);
  });

  test('stands below the base in links, percent-encoded, with its query and its anchor', () => {
    const page: Page = { kind: 'essay', id: 'größe' };
    expect(addresses.href(page, 'de', 'ä b', '?x')).toBe('/base/essays/gr%C3%B6%C3%9Fe/?x#%C3%A4%20b');
    expect(addresses.url(page, 'de')).toBe('https://example.org/base/essays/gr%C3%B6%C3%9Fe/');
    expect(addresses.beside(page, 'de', 'cite.bib')).toBe(
      'https://example.org/base/essays/gr%C3%B6%C3%9Fe/cite.bib',
    );
    expect(addresses.file('/favicon.svg')).toBe('/base/favicon.svg');
    expect(addresses.fileUrl('/favicon.svg')).toBe('https://example.org/base/favicon.svg');
  });
});

test('every page of a series is listed once', () => {
  const pages = listPages({
    items: [{ number: 1 }],
    essays: [{ id: 'a' }],
    terms: [{ id: 'b' }],
    pages: [{ id: 'f' }],
    paths: [{ id: 'c' }],
    authors: [{ id: 'd' }],
    tags: ['e'],
    kinds: ['trackback', 'comment', 'mention'],
  });
  const paths = pages.map((page) => addresses.path(page, 'de'));
  expect(new Set(paths).size).toBe(21);
  expect(paths).toHaveLength(21);
});

test('feeds lie beside the pages that something new comes to, social images beside those that are passed on', () => {
  const pages: Page[] = [
    { kind: 'home' },
    { kind: 'thesis', number: 1 },
    { kind: 'essay', id: 'a' },
    { kind: 'topic', id: 'b' },
    { kind: 'author', id: 'c' },
    // Further pages of a list have the feed of the series, like any other page.
    ...(['topic', 'author'] as const).map((kind) => ({ kind, id: 'c', page: 2 })),
    { kind: 'conversation' },
    { kind: 'conversation', only: 'comment' },
    { kind: 'glossary' },
  ];
  expect(pages.filter(hasFeed).map(({ kind }) => kind)).toEqual([
    'home',
    'thesis',
    'topic',
    'author',
    'conversation',
  ]);
  expect(pages.filter(hasSocialImage).map(({ kind }) => kind)).toEqual(['home', 'thesis', 'essay']);
});

test('a tag URI keeps its form whatever the year, and differs by language', () => {
  const series = {
    id: 'reihe',
    source: {
      title: { de: 'V', en: 'V' },
      authors: ['A'],
      year: 525,
      url: 'https://x.example',
      rights: { de: '', en: '' },
    },
  };
  expect(tagUri(series, { kind: 'essay', id: 'größe' }, 'de')).toBe(
    'tag:reihe,0525:essay:gr%C3%B6%C3%9Fe:de',
  );
  expect(tagUri(series, { kind: 'thesis', number: 7 }, 'en')).toBe('tag:reihe,0525:thesis:7:en');
  expect(tagUri(series, { kind: 'home' }, 'en')).toBe('tag:reihe,0525:home:en');
});

test('tags in use are those of all versions, sorted, each once', () => {
  const essays = [
    ['b', 'a'],
    ['a', 'c'],
  ].map((tags) => ({ translations: [{ meta: { tags } }] }));
  expect(tagsOf(essays)).toEqual(['a', 'b', 'c']);
});

test('no page can stand where a build has files of its own, or where the host looks for what it says of errors', () => {
  expect(['/assets', '/files', '/pagefind', '/licences', '/404'].filter((path) => !isReserved(path))).toEqual(
    [],
  );
  expect(['/imprint', '/asset', '/4044'].filter(isReserved)).toEqual([]);
});
