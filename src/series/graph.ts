import type { Body, Link } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { Day } from './date.ts';
import { type Excerpt, makeExcerpt } from './excerpt.ts';
import type { Language } from './language.ts';
import { type LinkContext, parseLink, type TargetKey, targetKey } from './reference.ts';

/** A text that can link, in one language. Only published ones are given to the graph. */
export interface GraphSource {
  key: TargetKey;
  language: Language;
  file: string;
  date: Day;
  body: Body;
}

/** One link between two texts, from block to section. */
export interface GraphLink {
  source: TargetKey;
  /** The language of the text that links. */
  language: Language;
  target: TargetKey;
  /** The section of the target, if the link names one. */
  section: string | undefined;
  /** The block of the source that holds the link, as anchor on its page. */
  anchor: string;
  link: Link;
}

/** A text that links here: one entry per source, however often it links. */
export interface Trackback {
  source: TargetKey;
  /** The language the source speaks on this page. */
  language: Language;
  /** The block to jump to in the source. */
  anchor: string;
  excerpt: Excerpt;
  /** How many links there are in all. */
  mentions: number;
  /** The sections of this page that the source links to. */
  sections: readonly string[];
}

/** All links of a series, and what follows from them. */
export interface Graph {
  links: readonly GraphLink[];
  /** The trackbacks of a page in a language, oldest first; those to one of its sections only, if one is named. */
  trackbacks: (target: TargetKey, language: Language, section?: string) => readonly Trackback[];
  /** The links that a text sends out, in the language it speaks on a page in `language`. */
  outgoing: (source: TargetKey, language: Language) => readonly GraphLink[];
}

/** Everything the graph is a function of. */
export interface GraphInput {
  sources: readonly GraphSource[];
  catalogue: Catalogue;
  context: Omit<LinkContext, 'file'>;
  languages: readonly Language[];
}

/**
 * Builds the graph of a series ("Trackbacks, exactly"): linear in the number of links, and the same for every order of
 * the sources.
 */
export function buildGraph({ sources, catalogue, context, languages }: GraphInput): Graph {
  const ordered = sources.toSorted(
    (a, b) =>
      compare(a.date, b.date) ||
      compare(a.key, b.key) ||
      languages.indexOf(a.language) - languages.indexOf(b.language),
  );
  const links = ordered.flatMap((source) => linksOf(source, catalogue, context));
  const spoken = languagesOf(sources, languages);
  const inbound = Map.groupBy(links, ({ target }) => target);
  const outbound = Map.groupBy(links, ({ source }) => source);
  const speaks = (link: GraphLink, language: Language) =>
    spoken.get(link.source)?.[language] === link.language;
  return {
    links,
    outgoing: (source, language) => (outbound.get(source) ?? []).filter((link) => speaks(link, language)),
    trackbacks(target, language, section) {
      const here = (inbound.get(target) ?? []).filter(
        (link) => speaks(link, language) && (section === undefined || link.section === section),
      );
      return [...Map.groupBy(here, ({ source }) => source).values()].map(toTrackback);
    },
  };
}

function linksOf(source: GraphSource, catalogue: Catalogue, context: Omit<LinkContext, 'file'>): GraphLink[] {
  return source.body.links.flatMap((link) => {
    const destination = link.silent ? undefined : destinationOf(link, source, catalogue, context);
    if (!destination?.item.published) return [];
    const target = targetKey(destination.item.target);
    if (target === source.key) return [];
    return [
      {
        source: source.key,
        language: source.language,
        target,
        section: destination.section,
        anchor: link.anchor,
        link,
      },
    ];
  });
}

function destinationOf(
  link: Link,
  source: GraphSource,
  catalogue: Catalogue,
  context: Omit<LinkContext, 'file'>,
) {
  return catalogue.find(parseLink(link.href, { ...context, file: source.file }), source.language);
}

/** For each source, the language it speaks on a page in each language: that language, else its original. */
function languagesOf(sources: readonly GraphSource[], languages: readonly Language[]) {
  const spoken = new Map<TargetKey, Partial<Record<Language, Language>>>();
  for (const [key, versions] of Map.groupBy(sources, (source) => source.key)) {
    const own = languages.filter((language) => versions.some((version) => version.language === language));
    const speaks = languages.map(
      (language) => [language, own.includes(language) ? language : own[0]] as const,
    );
    spoken.set(key, Object.fromEntries(speaks));
  }
  return spoken;
}

function toTrackback(links: readonly GraphLink[]): Trackback {
  const [first] = links;
  if (!first) throw new Error('a trackback without a link');
  const { source, language, anchor, link } = first;
  const sections = new Set(links.flatMap(({ section }) => (section === undefined ? [] : [section])));
  return {
    source,
    language,
    anchor,
    excerpt: makeExcerpt(link.block, link.start, link.end, language),
    mentions: links.length,
    sections: [...sections],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
