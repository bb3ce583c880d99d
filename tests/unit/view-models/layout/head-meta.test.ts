import { describe, expect, test } from 'vitest';
import type { ArticleData } from '../../../../src/components/layout/props.ts';
import type { Page } from '../../../../src/series/routes/url.ts';
import type { Language } from '../../../../src/series/text/language.ts';
import { headMetaFor } from '../../../../src/view-models/layout/head-meta.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const site = makeSite({ essays: [{ id: 'ruf' }] });
const essay: Page = { kind: 'essay', id: 'ruf' };
const article: ArticleData = {
  published: '2026-01-31',
  updated: undefined,
  authors: [
    { name: 'Anna Muster', url: 'https://reihe.example/anna', fediverse: '@anna@beispiel.example' },
    { name: 'Ein Verein', url: 'https://reihe.example/verein', fediverse: undefined },
  ],
  tags: ['Geld', 'Macht'],
};

interface Given {
  page?: Page;
  language?: Language;
  written?: readonly Language[];
  article?: ArticleData | undefined;
}

function headMeta({ page = essay, language = 'de', written = ['de', 'en'], ...more }: Given = {}) {
  const canonical = 'https://reihe.example/hier/';
  const about = { title: 'Der Ruf', description: 'Einer ruft.', canonical, article: undefined };
  return headMetaFor({ ...about, page, language, written, ...more }, site);
}

/** The contents of all tags of a name. */
function contents(name: string, given: Given = {}): string[] {
  return headMeta(given).metaTags.flatMap((tag) =>
    ('property' in tag ? tag.property : tag.name) === name ? [tag.content] : [],
  );
}

describe('feeds', () => {
  const seriesFeeds = [
    { href: 'https://reihe.example/base/rss.xml', type: 'application/rss+xml', title: 'Reihe (RSS)' },
    { href: 'https://reihe.example/base/atom.xml', type: 'application/atom+xml', title: 'Reihe (Atom)' },
    {
      href: 'https://reihe.example/base/feed.json',
      type: 'application/feed+json',
      title: 'Reihe (JSON Feed)',
    },
  ];

  test('a page without a feed of its own names those of the series', () => {
    expect(headMeta().feeds).toEqual(seriesFeeds);
  });

  test('the home page names them once', () => {
    expect(headMeta({ page: { kind: 'home' } }).feeds).toEqual(seriesFeeds);
  });

  test('a page with a feed of its own names it first, in every format', () => {
    const { feeds } = headMeta({ page: { kind: 'thesis', number: 2 } });
    expect(feeds.slice(0, 3).map(({ href, title }) => [href, title])).toEqual([
      ['https://reihe.example/base/saetze/2/rss.xml', 'Reihe: Der Ruf (RSS)'],
      ['https://reihe.example/base/saetze/2/atom.xml', 'Reihe: Der Ruf (Atom)'],
      ['https://reihe.example/base/saetze/2/feed.json', 'Reihe: Der Ruf (JSON Feed)'],
    ]);
    expect(feeds.slice(3)).toEqual(seriesFeeds);
  });

  test('those of the page’s language are named', () => {
    const [first] = headMeta({ language: 'en' }).feeds;
    expect(first).toMatchObject({ href: 'https://reihe.example/base/en/rss.xml', title: 'Series (RSS)' });
  });
});

describe('what is shown where somebody shares the page', () => {
  test('its title, description, series and address', () => {
    expect(contents('og:title')).toEqual(['Der Ruf']);
    expect(contents('og:description')).toEqual(['Einer ruft.']);
    expect(contents('og:site_name', { language: 'en' })).toEqual(['Series']);
    expect(contents('og:url')).toEqual(['https://reihe.example/hier/']);
  });

  test('the home page goes by the name of the series', () => {
    expect(contents('og:title', { page: { kind: 'home' } })).toEqual(['Reihe']);
  });

  test('an essay is an article, everything else a website', () => {
    expect(contents('og:type', { article })).toEqual(['article']);
    expect(contents('og:type')).toEqual(['website']);
  });

  test('its own picture where it has one, else that of the series, with size and alternative text', () => {
    expect(contents('og:image')).toEqual(['https://reihe.example/base/essays/ruf/card.png']);
    expect(contents('og:image', { page: { kind: 'glossary' }, language: 'en' })).toEqual([
      'https://reihe.example/base/en/card.png',
    ]);
    expect([...contents('og:image:width'), ...contents('og:image:height')]).toEqual(['1200', '630']);
    expect(contents('og:image:alt')).toEqual(['Der Ruf']);
    expect(contents('twitter:card')).toEqual(['summary_large_image']);
  });

  test('the picture of an essay that is not translated is that of its original', () => {
    expect(contents('og:image', { language: 'en', written: ['de'] })).toEqual([
      'https://reihe.example/base/essays/ruf/card.png',
    ]);
  });

  test('the language of its text, and the others it can be had in', () => {
    expect(contents('og:locale', { language: 'en' })).toEqual(['en_GB']);
    expect(contents('og:locale:alternate', { language: 'en' })).toEqual(['de_DE']);
    expect(contents('og:locale', { language: 'en', written: ['de'] })).toEqual(['de_DE']);
    expect(contents('og:locale:alternate', { language: 'en', written: ['de'] })).toEqual([]);
  });
});

describe('what reference managers and networks learn about an essay', () => {
  test('when it appeared, as the moment its day began in the time zone of the series', () => {
    expect(contents('article:published_time', { article })).toEqual(['2026-01-31T00:00:00+01:00']);
    expect(contents('citation_publication_date', { article })).toEqual(['2026/01/31']);
  });

  test('when it was changed, only where it was', () => {
    expect(contents('article:modified_time', { article })).toEqual([]);
    const changed = { ...article, updated: '2026-07-01' };
    expect(contents('article:modified_time', { article: changed })).toEqual(['2026-07-01T00:00:00+02:00']);
  });

  test('each author in order, by page and by name; on the fediverse those who are there', () => {
    expect(contents('article:author', { article })).toEqual([
      'https://reihe.example/anna',
      'https://reihe.example/verein',
    ]);
    expect(contents('citation_author', { article })).toEqual(['Anna Muster', 'Ein Verein']);
    expect(contents('fediverse:creator', { article })).toEqual(['@anna@beispiel.example']);
  });

  test('its topics, title, series, language and address', () => {
    expect(contents('article:tag', { article })).toEqual(['Geld', 'Macht']);
    expect(contents('citation_title', { article })).toEqual(['Der Ruf']);
    expect(contents('citation_public_url', { article })).toEqual(['https://reihe.example/hier/']);
    const translated = { article, language: 'en', written: ['de'] } as const;
    expect(contents('citation_language', translated)).toEqual(['de']);
    expect(contents('citation_journal_title', translated)).toEqual(['Reihe']);
  });

  test('of other pages they learn nothing', () => {
    const names = headMeta().metaTags.map((tag) => ('property' in tag ? tag.property : tag.name));
    expect(names.filter((name) => /^(?:article|citation|fediverse)/.test(name))).toEqual([]);
  });
});

test('the manifest is that of the language, the icon the same for all', () => {
  expect(headMeta({ language: 'en' })).toMatchObject({
    manifest: '/base/en/site.webmanifest',
    touchIcon: '/base/icon-180.png',
  });
});

test('endpoints for mentions are named where the series receives some', () => {
  const about = { title: 'Der Ruf', description: '', canonical: '', article: undefined };
  const endpointsOf = (web: NonNullable<SiteInput['series']>['web']) =>
    headMetaFor({ ...about, page: essay, language: 'de', written: ['de'] }, makeSite({ series: { web } }))
      .endpoints;
  expect(headMeta().endpoints).toEqual([]);
  expect(endpointsOf({ send: ['webmention'] })).toEqual([]);
  expect(endpointsOf('webmention.io')).toEqual([
    { rel: 'webmention', href: 'https://webmention.io/reihe.example/webmention' },
    { rel: 'pingback', href: 'https://webmention.io/reihe.example/xmlrpc' },
  ]);
});
