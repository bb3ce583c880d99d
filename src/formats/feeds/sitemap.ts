import { x } from 'xastscript';
import type { Language } from '../../series/text/language.ts';
import { writeXml } from './xml.ts';

/** A page in one language, for search engines. */
export interface SitemapEntry {
  url: string;
  /** The page in every language it is written in, including this one. */
  alternates: readonly { language: Language; url: string }[];
  /** `YYYY-MM-DD`, if known. */
  changed: string | undefined;
}

/** Maximum number of entries in one sitemap, by the protocol. */
export const sitemapLength = 50_000;

/** Writes a sitemap (sitemaps.org 0.9) with the alternates of each page. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  return writeXml(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      entries.map(({ url, alternates, changed }) =>
        x('url', [
          x('loc', url),
          changed === undefined ? null : x('lastmod', changed),
          ...(alternates.length > 1 ? alternates : []).map((alternate) =>
            x('xhtml:link', { rel: 'alternate', hreflang: alternate.language, href: alternate.url }),
          ),
        ]),
      ),
    ),
  );
}

/** Writes the index of sitemaps. */
export function writeSitemapIndex(urls: readonly string[]): string {
  return writeXml(
    x(
      'sitemapindex',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      urls.map((url) => x('sitemap', [x('loc', url)])),
    ),
  );
}
