import { buildGraph, type Graph, type GraphSource } from '../../../src/series/links/graph.ts';
import type { TargetKey } from '../../../src/series/links/link.ts';
import { createLinkTargets, type LinkTarget } from '../../../src/series/links/link-targets.ts';
import type { Body, Link } from '../../../src/series/model/body.ts';
import { createAddresses } from '../../../src/series/routes/url.ts';
import type { Language } from '../../../src/series/text/language.ts';

export const bothLanguages: readonly Language[] = ['de', 'en'];

export const segments = {
  essays: 'essays',
  glossary: 'handbuch',
  paths: 'lesewege',
  topics: 'themen',
  authors: 'autoren',
  conversation: 'gespraech',
  search: 'suche',
  licences: 'lizenzen',
  trackback: 'trackbacks',
  comment: 'stimmen',
};

/** The site https://example.org/base/, whose slugs are the ids. */
export const addresses = createAddresses({
  origin: 'https://example.org',
  base: '/base/',
  languages: bothLanguages,
  segments: { de: segments, en: { ...segments, glossary: 'handbook' } },
  itemSegment: { de: 'thesen', en: 'theses' },
  slug: ({ id }) => id,
});

export const context = { hosts: ['example.org'], base: '/base/' };

/** A text as these tests need it: its key, language, day and links. */
export interface LocalizedText {
  key: TargetKey;
  language?: Language;
  date?: string;
  published?: boolean;
  links?: readonly (string | Partial<Link>)[] | undefined;
}

/** The graph of some texts and the items 1 to 9. Texts that are not published are known, but no sources. */
export function graphOf(texts: readonly LocalizedText[], languages = bothLanguages): Graph {
  return buildGraph({
    sources: texts.filter(({ published }) => published !== false).map(toSource),
    linkTargets: catalogueOf(texts, languages),
    context,
    languages,
  });
}

/** The catalogue of some texts and the items 1 to 9. */
export function catalogueOf(texts: readonly LocalizedText[], languages = bothLanguages) {
  const items = [...Map.groupBy(texts, ({ key }) => key)].map(([key, versions]): LinkTarget => {
    const [kind = '', id = ''] = key.split(':');
    return {
      target: { kind: kind === 'term' ? 'term' : 'essay', id },
      titles: Object.fromEntries(versions.map(({ language = 'de' }) => [language, `${id} (${language})`])),
      published: versions.some(({ published }) => published !== false),
    };
  });
  const theses = Array.from(
    { length: 9 },
    (_, index): LinkTarget => ({
      target: { kind: 'thesis', number: index + 1 },
      titles: { de: `These ${index + 1}`, en: `Thesis ${index + 1}` },
      published: true,
    }),
  );
  return createLinkTargets([...items, ...theses], { addresses, languages, pages: [{ kind: 'essays' }] });
}

/** A body with nothing but links. */
export function bodyOf(links: readonly (string | Partial<Link>)[]): Body {
  return {
    headings: [],
    anchors: new Set(),
    images: [],
    components: new Set(),
    words: 0,
    footnotes: 0,
    text: '',
    links: links.map((link, index) => toLink(link, index)),
    destinations: [],
  };
}

function toSource({ key, language = 'de', date = '2026-01-01', links = [] }: LocalizedText): GraphSource {
  const folder = key.startsWith('term:') ? 'glossary' : 'essays';
  return {
    key,
    language,
    date,
    file: `${folder}/${key.split(':')[1]}/${language}.mdx`,
    body: bodyOf(links),
  };
}

function toLink(link: string | Partial<Link>, index: number): Link {
  const given = typeof link === 'string' ? { href: link } : link;
  return {
    href: '',
    anchor: `p-${index}`,
    section: undefined,
    block: `Siehe hier ${index}.`,
    start: 6,
    end: 10,
    line: 1,
    column: 1,
    noTrackback: false,
    ...given,
  };
}
