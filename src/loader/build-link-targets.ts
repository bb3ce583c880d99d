import { messages } from '../i18n/index.ts';
import { createLinkTargets, type LinkTargets } from '../series/links/link-targets.ts';
import type { TextKind } from '../series/model/content-paths.ts';
import { isPublished } from '../series/model/entry.ts';
import { entryKinds } from '../series/model/entry-kind.ts';
import type { LinkTarget } from '../series/model/target.ts';
import { pagesWithBooks } from '../series/routes/books.ts';
import { listPages } from '../series/routes/pages.ts';
import { topicSlug } from '../series/routes/topic-slug.ts';
import { type AddressBook, type Addresses, createAddresses } from '../series/routes/url.ts';
import type { Day } from '../series/text/date.ts';
import { byLanguage } from '../series/text/language.ts';
import type { Data } from './data/data.ts';
import type { TextFile } from './texts/text-files.ts';

type Meta = { title: string; date?: string | undefined; draft: boolean; slug?: string | undefined };

/** The frontmatter of all texts of a content folder. */
interface Frontmatter {
  essays: readonly TextFile<Meta & { tags: readonly string[] }>[];
  terms: readonly TextFile<Meta>[];
  pages: readonly TextFile<Meta>[];
}

/** The part of the data that names link targets. */
type LinkTargetData = Pick<Data, 'languages' | 'series' | 'itemSegment' | 'numbers' | 'paths' | 'authors'>;

/** Creates the addresses and the link targets of a series from its data and frontmatter. */
export function buildLinkTargets(
  data: LinkTargetData,
  texts: Frontmatter,
  {
    origin,
    base,
    today,
    publicPaths,
  }: { origin: string; base: string; today: Day; publicPaths: readonly string[] },
): { addresses: Addresses; linkTargets: LinkTargets } {
  const { languages, series } = data;
  const addresses = createAddresses({
    origin,
    base,
    languages,
    segments: byLanguage(languages, (language) => messages(language).segments),
    itemSegment: data.itemSegment ?? byLanguage(languages, () => 'items'),
    slug: slugs(data, texts),
  });
  const items = [
    ...(data.numbers ?? []).map(
      (number): LinkTarget => ({
        target: { kind: 'thesis', number },
        titles: Object.fromEntries(
          languages.map((language) => [language, `${series?.item.singular[language]}\u00a0${number}`]),
        ),
        published: true,
      }),
    ),
    ...itemsOf('essay', texts.essays, today),
    ...itemsOf('term', texts.terms, today),
    ...itemsOf('page', texts.pages, today),
  ];
  const pages = listPages({
    items: [],
    essays: [],
    terms: [],
    pages: [],
    kinds: entryKinds,
    paths: data.paths ?? [],
    authors: data.authors ?? [],
    tags: texts.essays.flatMap(({ meta }) => (meta && isPublished(meta, today) ? meta.tags : [])),
  });
  const books = series ? pagesWithBooks({ series, paths: data.paths ?? [], seenOn: today }) : [];
  const files = languages.flatMap((language) => books.map((page) => addresses.book(page, language)));
  return {
    addresses,
    linkTargets: createLinkTargets(items, {
      ...{ addresses, languages, pages },
      publicPaths: [...publicPaths, ...files],
    }),
  };
}

/** Includes texts whose frontmatter has problems: a link to one is no further problem. */
function itemsOf(kind: TextKind, texts: readonly TextFile<Meta>[], today: Day): LinkTarget[] {
  return [...Map.groupBy(texts, ({ id }) => id)].map(([id, versions]) => {
    const published = versions.filter(({ meta }) => meta === undefined || isPublished(meta, today));
    // Readers see an unpublished version only if no version is published.
    const shown = published.length > 0 ? published : versions;
    return {
      target: { kind, id },
      titles: Object.fromEntries(shown.map(({ language, meta }) => [language, meta?.title ?? id])),
      published: published.length > 0,
      appears: published.length > 0 ? undefined : appearsOn(versions),
    };
  });
}

/** The day on which the first of its versions appears; unknown for drafts. */
function appearsOn(versions: readonly TextFile<Meta>[]): Day | undefined {
  const days = versions.flatMap(({ meta }) => (meta?.date !== undefined && !meta.draft ? [meta.date] : []));
  return days.sort()[0];
}

function slugs(
  { paths, series }: LinkTargetData,
  { essays, terms, pages }: Frontmatter,
): AddressBook['slug'] {
  const known = { essay: slugsOf(essays), term: slugsOf(terms), page: slugsOf(pages) };
  return ({ kind, id }, language) => {
    if (kind === 'path') return paths?.find((path) => path.id === id)?.slug[language] ?? id;
    if (kind === 'topic') return topicSlug(series?.tags[id]?.[language] ?? id, language);
    if (kind === 'author') return id;
    const versions = known[kind].get(id) ?? [];
    return (versions.find((version) => version.language === language) ?? versions[0])?.slug ?? id;
  };
}

/** Slugs by id, without the texts: addresses live as long as the site. */
function slugsOf(texts: readonly TextFile<Meta>[]) {
  const versions = texts.map(({ id, language, meta }) => ({ id, language, slug: meta?.slug ?? id }));
  return Map.groupBy(versions, ({ id }) => id);
}
