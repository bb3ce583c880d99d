import type { Body } from '../model/body.ts';
import type { Link } from '../model/link.ts';
import type { LinkRelation } from '../model/link-relation.ts';
import { type TargetKey, targetKey } from '../model/target.ts';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';
import { compareStrings } from '../text/strings.ts';
import { type Excerpt, makeExcerpt } from './excerpt.ts';

/** A text that can link, in one language. Only published ones are given to the graph. */
export interface GraphSource {
  key: TargetKey;
  language: Language;
  date: Day;
  /** Numbers of the items that it is about: its links to them are no trackbacks, for it stands there already. */
  about: readonly number[];
  body: Pick<Body, 'links'>;
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
  /** Whether it leads to an item that the source is about. */
  isOwn: boolean;
  link: Link;
}

/** Whether a link leads from one essay to another. */
export function joinsEssays({ source, target }: Pick<GraphLink, 'source' | 'target'>): boolean {
  return source.startsWith('essay:') && target.startsWith('essay:');
}

/** A text that links here: one entry per source, however often it links. */
export interface Trackback {
  source: TargetKey;
  /** The language the source speaks on this page. */
  language: Language;
  /** The block to jump to in the source. */
  anchor: string;
  /** The section of the source that holds this block; `undefined` before its first heading. */
  under: string | undefined;
  excerpt: Excerpt;
  /** What its links say that they do to this page, each once, in their order. The first such link is the one shown. */
  relations: readonly LinkRelation[];
  /** How many links it makes to this page. */
  links: number;
  /** The sections of this page that the source links to. */
  sections: readonly string[];
}

/** All links of a series, and what follows from them. */
export interface Graph {
  /**
   * The links that readers of a language meet: of a text that exists in it, those of that version; of others, those of
   * the original. In the order of the sources: oldest first.
   */
  links: (language: Language) => readonly GraphLink[];
  /** The trackbacks of a page in a language, oldest first; those to one of its sections only, if one is named. */
  trackbacks: (target: TargetKey, language: Language, section?: string) => readonly Trackback[];
  /** The links that a text sends out, in the language it speaks on a page in `language`. */
  outgoing: (source: TargetKey, language: Language) => readonly GraphLink[];
  /** The words around a link. */
  excerpt: (link: GraphLink) => Excerpt;
}

/** Everything the graph is a function of. */
interface GraphInput {
  sources: readonly GraphSource[];
  languages: readonly Language[];
}

/**
 * Builds the graph of a series: linear in the number of links, and the same for every order of the sources. What a page
 * asks of it is a look-up; each excerpt is cut once.
 */
export function buildGraph({ sources, languages }: GraphInput): Graph {
  const ordered = sources.toSorted((a, b) => compareStrings(a.date, b.date) || compareStrings(a.key, b.key));
  const spoken = languagesOf(sources, languages);
  const links = ordered.flatMap(linksOf);
  const excerpts = new Map<Link, Excerpt>();
  const excerptOf = ({ link, language }: GraphLink): Excerpt => {
    const excerpt = excerpts.get(link) ?? makeExcerpt(link.block, link.start, link.end, language);
    excerpts.set(link, excerpt);
    return excerpt;
  };
  const indexes = new Map(
    languages.map((language) => [
      language,
      indexLinks(
        links.filter((link) => spoken.get(link.source)?.[language] === link.language),
        excerptOf,
      ),
    ]),
  );
  return {
    excerpt: excerptOf,
    links: (language) => indexes.get(language)?.links ?? [],
    outgoing: (source, language) => indexes.get(language)?.bySource.get(source) ?? [],
    trackbacks(target, language, section) {
      const page = indexes.get(language)?.pageOf(target);
      return (section === undefined ? page?.all : page?.bySection.get(section)) ?? [];
    },
  };
}

/** The trackbacks of one page in one language. */
interface PageTrackbacks {
  all: readonly Trackback[];
  bySection: ReadonlyMap<string, readonly Trackback[]>;
}

function indexLinks(links: readonly GraphLink[], excerptOf: (link: GraphLink) => Excerpt) {
  const byTarget = Map.groupBy(
    links.filter(({ isOwn }) => !isOwn),
    ({ target }) => target,
  );
  const pages = new Map<TargetKey, PageTrackbacks>();
  const makePage = (target: TargetKey): PageTrackbacks => {
    const here = byTarget.get(target) ?? [];
    const bySection = Map.groupBy(
      here.filter(({ section }) => section !== undefined),
      ({ section = '' }) => section,
    );
    return {
      all: toTrackbacks(here, excerptOf),
      bySection: new Map([...bySection].map(([section, some]) => [section, toTrackbacks(some, excerptOf)])),
    };
  };
  return {
    links,
    bySource: Map.groupBy(links, ({ source }) => source),
    pageOf(target: TargetKey): PageTrackbacks {
      const page = pages.get(target) ?? makePage(target);
      pages.set(target, page);
      return page;
    },
  };
}

function linksOf(source: GraphSource): GraphLink[] {
  return source.body.links.flatMap((link) => {
    const { destination } = link;
    if (link.noTrackback || !destination?.linkTarget.published) return [];
    const to = destination.linkTarget.target;
    const target = targetKey(to);
    if (target === source.key) return [];
    return [
      {
        source: source.key,
        language: source.language,
        target,
        section: destination.section,
        anchor: link.anchor,
        isOwn: to.kind === 'thesis' && source.about.includes(to.number),
        link,
      },
    ];
  });
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

/** One trackback per source, in the order of their first links. */
function toTrackbacks(
  links: readonly GraphLink[],
  excerptOf: (link: GraphLink) => Excerpt,
): readonly Trackback[] {
  return [...Map.groupBy(links, ({ source }) => source).values()].flatMap((same) => {
    const shown = same.find(({ link }) => link.relation !== undefined) ?? same[0];
    if (!shown) return [];
    const { source, language, anchor } = shown;
    const sections = new Set(same.flatMap(({ section }) => (section === undefined ? [] : [section])));
    const relations = new Set(same.flatMap(({ link: { relation } }) => relation ?? []));
    return [
      {
        ...{ source, language, anchor, under: shown.link.section },
        ...{ excerpt: excerptOf(shown), links: same.length },
        relations: [...relations],
        sections: [...sections],
      },
    ];
  });
}
