import { describe, expect, test } from 'vitest';
import { type SitemapEntry, writeSitemap, writeSitemapIndex } from '../../../../src/formats/feeds/sitemap.ts';
import { parseXml } from '../../../setup/xml.ts';

const german = { language: 'de', url: 'https://example.org/thesen/?a&b' } as const;
const english = { language: 'en', url: 'https://example.org/en/theses/' } as const;

function written(more: Partial<SitemapEntry>) {
  const entry = { url: german.url, alternates: [german], changed: undefined, ...more };
  const [page] = parseXml(writeSitemap([entry])).all('url');
  return page;
}

describe('a page in a sitemap', () => {
  test('has its address', () => {
    expect(written({})?.one('loc')).toBe('https://example.org/thesen/?a&b');
  });

  test('in several languages names all of them as alternates, itself among them', () => {
    const links = written({ alternates: [german, english] })?.all('xhtml:link');
    expect(links?.map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', hreflang: 'de', href: german.url },
      { rel: 'alternate', hreflang: 'en', href: english.url },
    ]);
  });

  test('in one language has no alternates', () => {
    expect(written({})?.all('xhtml:link')).toEqual([]);
  });

  test('says when it was changed, where that is known', () => {
    expect(written({ changed: '2026-07-01' })?.one('lastmod')).toBe('2026-07-01');
    expect(written({})?.all('lastmod')).toEqual([]);
  });
});

test('a sitemap declares the names that it uses', () => {
  const { name, attributes } = parseXml(writeSitemap([]));
  expect({ name, attributes }).toEqual({
    name: 'urlset',
    attributes: {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    },
  });
});

test('the index leads to every sitemap', () => {
  const urls = ['https://example.org/sitemap-0.xml', 'https://example.org/sitemap-1.xml'];
  const { name, attributes, all } = parseXml(writeSitemapIndex(urls));
  expect({ name, attributes }).toEqual({
    name: 'sitemapindex',
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
  });
  expect(all('sitemap').map((sitemap) => sitemap.one('loc'))).toEqual(urls);
});
