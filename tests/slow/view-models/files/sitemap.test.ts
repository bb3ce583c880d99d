import { expect, test } from 'vitest';
import { sitemapLength } from '../../../../src/formats/feeds/sitemap.ts';
import { getSitemaps } from '../../../../src/view-models/files/sitemap.ts';
import { makeSite } from '../../../setup/make-site.ts';

test('a site larger than the protocol allows has several sitemaps, which together have every page once', () => {
  const site = makeSite();
  const pages = getSitemaps(site).flatMap(({ entries }) => entries).length;
  const [item] = site.items;
  const items = Array.from({ length: sitemapLength / 2 }, (_, index) => ({
    gist: { de: '', en: '' },
    ...item,
    number: 7 + index,
  }));
  const sitemaps = getSitemaps({ ...site, items: [...site.items, ...items] });
  expect(sitemaps.map(({ name }) => name)).toEqual(['sitemap-0.xml', 'sitemap-1.xml']);
  expect(sitemaps[0]?.entries).toHaveLength(sitemapLength);
  const urls = sitemaps.flatMap((each) => each.entries.map(({ url }) => url));
  expect(new Set(urls).size).toBe(pages + 2 * items.length);
});
