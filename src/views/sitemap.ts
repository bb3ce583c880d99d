import { type SitemapEntry, sitemapLength } from '../formats/sitemap.ts';
import { getLibrary, type Library } from '../library.ts';
import type { Essay, Term } from '../series/entry.ts';
import { listPages } from '../series/pages.ts';
import type { Page } from '../series/url.ts';
import { find, writtenIn } from './essay.ts';

/** The sitemaps: every page in every language it is written in, in as many parts as the protocol asks for. */
export async function getSitemaps(): Promise<{ name: string; url: string; entries: SitemapEntry[] }[]> {
  const library = await getLibrary();
  const entries = listPages(library).flatMap((page) => entriesOf(page, library));
  const count = Math.max(1, Math.ceil(entries.length / sitemapLength));
  return Array.from({ length: count }, (_, index) => {
    const name = `sitemap-${index}.xml`;
    return {
      name,
      url: siteUrl(library, name),
      entries: entries.slice(index * sitemapLength, (index + 1) * sitemapLength),
    };
  });
}

/** The URL of a file at the root of the site. */
export function siteUrl({ addresses, series }: Library, file: string): string {
  return new URL(addresses.file(file), addresses.url({ kind: 'home' }, series.languages[0] ?? 'de')).href;
}

function entriesOf(page: Page, { series, addresses, essays, terms }: Library): SitemapEntry[] {
  const entry: Essay | Term | undefined =
    page.kind === 'essay' ? find(essays, page.id) : page.kind === 'term' ? find(terms, page.id) : undefined;
  const written = entry ? writtenIn(entry) : series.languages;
  const alternates = written.map((language) => ({ language, url: addresses.url(page, language) }));
  return alternates.map(({ language, url }) => {
    const meta = entry?.translations.find((text) => text.language === language)?.meta;
    return { url, alternates, changed: meta?.updated ?? meta?.date };
  });
}
