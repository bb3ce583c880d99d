import { messages } from '../../i18n/index.ts';
import { translationFor } from '../../series/model/entry.ts';
import { formerSegments } from '../../series/routes/former-segments.ts';
import { formerTopicSlug } from '../../series/routes/topic-slug.ts';
import { aliasPath, type Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import { listSitePages, type SitePage } from './site-pages.ts';

/** An old address, and the page that stands elsewhere now. */
interface MovedPage {
  /** Path from the root of the site, with a slash at both ends. */
  from: string;
  href: string;
  url: string;
  title: string;
  language: Language;
}

/** Every old address: those that texts name in `aliases`, and those with segments that pages had before. */
export function listRedirects(site: Site): MovedPage[] {
  const { essays, terms, pages, addresses } = site;
  const named = [...essays, ...terms, ...pages].flatMap(({ kind, id, translations }) =>
    translations.flatMap(({ language, meta }) =>
      meta.aliases.map((alias) => ({
        from: aliasPath(alias),
        href: addresses.href({ kind, id }, language),
        url: addresses.url({ kind, id }, language),
        title: meta.title,
        language,
      })),
    ),
  );
  const taken = new Set([...named.map(({ from }) => from), ...listSitePages(site).map(({ path }) => path)]);
  const former = listSitePages(site).flatMap((each) => movedPage(each, site) ?? []);
  return [...named, ...former.filter(({ from }) => !taken.has(from))];
}

/** Paths of texts that are withdrawn, and whose addresses nothing else has. */
export function listWithdrawn(site: Site): string[] {
  if (site.announced.length === 0) return [];
  const taken = new Set([
    ...listSitePages(site).map(({ path }) => path),
    ...listRedirects(site).map(({ from }) => from),
  ]);
  return site.announced.filter((path) => !taken.has(path));
}

/** The path that a topic had while addresses kept their umlauts. */
export function formerTopicPath(id: string, language: Language, { series, addresses }: Site): string {
  const slug = formerTopicSlug(series.tags[id]?.[language] ?? id, language);
  return addresses.path({ kind: 'topic', id }, language).replace(/[^/]+(?=\/$)/, slug);
}

function addressesOf(page: Page, language: Language, { addresses }: Site) {
  return { href: addresses.href(page, language), url: addresses.url(page, language) };
}

/** The address that a page had before, if one of its segments was another. */
function movedPage({ page, language, path }: SitePage, site: Site): MovedPage | undefined {
  if (page.kind === 'topic') {
    const from = formerTopicPath(page.id, language, site);
    const title = site.series.tags[page.id]?.[language] ?? page.id;
    return from === path ? undefined : { from, ...addressesOf(page, language, site), title, language };
  }
  const t = messages(language);
  const key = page.kind === 'term' ? 'glossary' : page.kind === 'conversation' ? page.only : page.kind;
  if (key !== 'glossary' && key !== 'trackback' && key !== 'comment') return undefined;
  const old = formerSegments(language)[key];
  if (old === undefined) return undefined;
  const term = page.kind === 'term' ? site.terms.find(({ id }) => id === page.id) : undefined;
  return {
    from: path.replace(`/${t.segments[key]}/`, `/${old}/`),
    ...addressesOf(page, language, site),
    title: term
      ? translationFor(term, language).meta.title
      : key === 'glossary'
        ? t.glossary
        : t.conversation,
    language,
  };
}
