import { expect, test } from 'vitest';
import { writeSitemap, writeSitemapIndex } from '../../../../src/formats/feeds/sitemap.ts';

const url = 'https://example.org/?a&b';

test('a page in several languages names them all, itself included; a page in one names none', () => {
  const alternates = [
    { language: 'de', url },
    { language: 'en', url: 'https://example.org/en/' },
  ] as const;
  const both = writeSitemap([{ url, alternates, changed: '2026-01-02' }]);
  expect(both).toContain('<loc>https://example.org/?a&#x26;b</loc><lastmod>2026-01-02</lastmod>');
  expect([...both.matchAll(/hreflang="(\w+)"/g)].map(([, language]) => language)).toEqual(['de', 'en']);
  const one = writeSitemap([{ url, alternates: alternates.slice(0, 1), changed: undefined }]);
  expect(one).not.toContain('xhtml:link');
  expect(one).not.toContain('lastmod');
});

test('the list of sitemaps names each', () => {
  expect(writeSitemapIndex([url]).match(/<sitemap><loc>[^<]+<\/loc><\/sitemap>/g)).toHaveLength(1);
});
