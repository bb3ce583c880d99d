import { buildGraph, type Graph, type GraphSource } from '../../../src/series/links/graph.ts';
import { createLinkTargets } from '../../../src/series/links/link-targets.ts';
import { createLinkResolver, type LinkResolution } from '../../../src/series/links/resolve-link.ts';
import type { Body } from '../../../src/series/model/body.ts';
import type { Link, ResolveLink } from '../../../src/series/model/link.ts';
import type { LinkTarget, TargetKey } from '../../../src/series/model/target.ts';
import { createAddresses } from '../../../src/series/routes/url.ts';
import type { Language } from '../../../src/series/text/language.ts';

export const bothLanguages: readonly Language[] = ['de', 'en'];

const segments = {
  essays: 'essays',
  glossary: 'begriffe',
  paths: 'lesewege',
  topics: 'themen',
  authors: 'autoren',
  conversation: 'gespraech',
  search: 'suche',
  argument: 'argumente',
  pathText: 'am-stueck',
  parallel: 'zweisprachig',
  licences: 'lizenzen',
  trackback: 'verweise',
  comment: 'kommentare',
  mention: 'erwaehnungen',
  wholeSeries: 'reihe',
};

/** The site https://example.org/base/, whose slugs are the ids. */
export const addresses = createAddresses({
  origin: 'https://example.org',
  base: '/base/',
  languages: bothLanguages,
  segments: { de: segments, en: { ...segments, glossary: 'glossary' } },
  itemSegment: { de: 'thesen', en: 'theses' },
  slug: ({ id }) => id,
});

const context = { hosts: ['example.org'], base: '/base/' };

/** A text as these tests need it: its key, language, day and links. */
export interface LocalizedText {
  key: TargetKey;
  language?: Language;
  date?: string;
  published?: boolean;
  about?: readonly number[];
  links?: readonly (string | Partial<Link>)[] | undefined;
}

/** The graph of some texts and the items 1 to 9. Texts that are not published are known, but no sources. */
export function graphOf(texts: readonly LocalizedText[], languages = bothLanguages): Graph {
  const resolution = resolutionOf(texts, languages);
  const published = texts.filter((text) => text.published !== false);
  return buildGraph({ sources: published.map((text) => toSource(text, resolution)), languages });
}

/** What the links of some texts are resolved with. */
export function resolutionOf(texts: readonly LocalizedText[], languages = bothLanguages): LinkResolution {
  const unpublished = { de: '(noch nicht erschienen)', en: '(not published yet)' };
  const attachments = new Map([['essays/a/bericht.pdf', { file: 'essays/a/bericht.pdf', size: 1_234_567 }]]);
  return {
    linkTargets: linkTargetsOf(texts, languages),
    addresses,
    ownSite: context,
    attachments,
    unpublished,
  };
}

/** The catalogue of some texts and the items 1 to 9. */
export function linkTargetsOf(texts: readonly LocalizedText[], languages = bothLanguages) {
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

const resolveNothing: ResolveLink = () => ({
  parsed: { kind: 'external' },
  destination: undefined,
  rendered: undefined,
});

/** A body with nothing but links. */
export function bodyOf(links: readonly (string | Partial<Link>)[], resolve = resolveNothing): Body {
  return {
    headings: [],
    places: [],
    exports: [],
    anchors: new Set(),
    images: [],
    components: new Set(),
    videos: [],
    words: 0,
    footnotes: 0,
    citations: [],
    passages: [],
    links: links.map((link, index) => toLink(link, index, resolve)),
    destinations: new Map(),
  };
}

function toSource(
  { key, language = 'de', date = '2026-01-01', about = [], links = [] }: LocalizedText,
  resolution: LinkResolution,
): GraphSource {
  const folder = key.startsWith('term:') ? 'glossary' : 'essays';
  const file = `${folder}/${key.split(':')[1]}/${language}.mdx`;
  return {
    key,
    language,
    date,
    about,
    body: bodyOf(links, createLinkResolver(resolution, { file, language })),
  };
}

function toLink(link: string | Partial<Link>, index: number, resolve: ResolveLink): Link {
  const given = typeof link === 'string' ? { href: link } : link;
  const { parsed, destination } = resolve(given.href ?? '');
  return {
    href: '',
    parsed,
    destination,
    anchor: `p-${index}`,
    section: undefined,
    block: `Siehe hier ${index}.`,
    start: 6,
    end: 10,
    line: 1,
    column: 1,
    noTrackback: false,
    relation: undefined,
    ...given,
  };
}
