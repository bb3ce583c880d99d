import { type SitemapEntry, sitemapLength } from '../../formats/feeds/sitemap.ts';
import { type Essay, type FreePage, type Term, writtenIn } from '../../series/model/entry.ts';
import { listPages } from '../../series/routes/pages.ts';
import type { Site } from '../../site.ts';

/** The sitemaps: every page in every language it is written in, in as many parts as the protocol asks for. */
export function getSitemaps(site: Site): { name: string; url: string; entries: SitemapEntry[] }[] {
  const entries = listEntries(site);
  const count = Math.max(1, Math.ceil(entries.length / sitemapLength));
  return Array.from({ length: count }, (_, index) => {
    const name = `sitemap-${index}.xml`;
    return {
      name,
      url: site.addresses.fileUrl(name),
      entries: entries.slice(index * sitemapLength, (index + 1) * sitemapLength),
    };
  });
}

type ListedText = (Essay | Term | FreePage)['translations'][number];

function listEntries(site: Site): SitemapEntry[] {
  const { series, addresses } = site;
  const texts = new Map(
    [...site.essays, ...site.terms, ...site.pages].map((entry) => [`${entry.kind}:${entry.id}`, entry]),
  );
  return listPages(site).flatMap((page) => {
    const entry = 'id' in page ? texts.get(`${page.kind}:${page.id}`) : undefined;
    const written = entry ? writtenIn(entry) : series.languages;
    const alternates = written.map((language) => ({ language, url: addresses.url(page, language) }));
    return alternates.map(({ language, url }) => {
      const translations: readonly ListedText[] = entry?.translations ?? [];
      const meta = translations.find((text) => text.language === language)?.meta;
      return { url, alternates, changed: meta?.updated ?? meta?.date };
    });
  });
}
