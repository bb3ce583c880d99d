import type { OfflineSettings } from '../offline/settings.ts';
import type { Excerpt } from '../series/links/excerpt.ts';
import type { LinkRelation } from '../series/model/link-relation.ts';
import type { Language } from '../series/text/language.ts';
import type { ReadingSettings } from './reading/settings.ts';

/** A text in a language that may differ from the page's. */
export interface TextWithLanguage {
  text: string;
  /** The text with its emphasis and code, if it has some. */
  html?: string | undefined;
  /** Only where it differs from the language of the page. */
  lang: Language | undefined;
}

/** A day, for readers and for machines. */
export interface DateData {
  /** `YYYY-MM-DD`. */
  iso: string;
  text: string;
}

/** A link with its text. */
export interface LinkData {
  href: string;
  text: string;
}

/** What the card of a link says about its target, as it lies beside the target's page. */
export interface LinkPreview {
  /** "Thesen 1, 20", "Begriff". */
  label: string;
  title: string;
  lang: Language;
  /** The gist of an item, the standfirst of an essay, the definition of a term. */
  text: string;
  /** By id: sections, with their headings, and paragraphs. */
  places: Readonly<Record<string, { title?: string; text: string }>>;
}

/** An item of the numbered text. */
export interface ItemProps {
  number: number;
  href: string;
  /** "These 12". */
  name: string;
  gist: string;
  /** The gist with its emphasis and code, if it has some. */
  gistHtml?: string | undefined;
}

/** An essay in a list. */
export interface EssayProps {
  href: string;
  title: TextWithLanguage;
  standfirst: TextWithLanguage;
  items: readonly ItemProps[];
  date: DateData;
  minutes: number;
  trackbacks: number;
  /** "Draft", "appears on …": only in a preview. */
  status: string | undefined;
  /** What readers answered. */
  comments: number;
  /** Pages elsewhere that link to it. */
  mentions: number;
}

/** A trackback as it stands on a page. */
export interface TrackbackProps {
  href: string;
  title: TextWithLanguage;
  /** The name of its language, where it differs from the page's. */
  languageName: string | undefined;
  authors: readonly string[];
  date: DateData;
  /** "These 12", "Begriff". */
  context: string;
  excerpt: Excerpt;
  /** What it says that it does to the page, each once. */
  relations: readonly LinkRelation[];
  /** Mentions beyond the one shown. */
  more: number;
}

/** Where a page stands on a reading path. */
export interface SeatProps {
  path: LinkData;
  /** "Station 3 von 6". */
  place: string;
  /** Nothing at the last stop. */
  next: { href: string; title: TextWithLanguage } | undefined;
}

/** An essay that has something in common with the one on the page. */
export interface RelatedProps {
  href: string;
  title: TextWithLanguage;
  /** Its first item, if it is about any. */
  number: number | undefined;
  /** Why it is shown. */
  reason: string;
}

/** A source in the list below a text. */
export interface SourceProps {
  /** Its name in the text; nothing where it cannot be cited. */
  id: string | undefined;
  /** Its id on the page. */
  anchor: string | undefined;
  title: string;
  /** Nothing where no address is known any more. */
  url: string | undefined;
  /** "17. Mai 2012", "um 2012". */
  date: string | undefined;
  archived: string | undefined;
  /** The ways back to the places that cite it. */
  citations: readonly { href: string; label: string }[];
}

/** How to cite an essay, and how to pass it on. */
export interface CitationProps {
  /** In full, as it would stand in a list of sources, but for the address. */
  text: string;
  url: string;
  bibtex: string;
  csl: string;
  /** Plain addresses that pass the essay on. */
  share: readonly LinkData[];
}

/** What every page has around its content. */
export interface LayoutProps {
  language: Language;
  title: string;
  description: string;
  canonical: string;
  alternates: readonly { language: Language; href: string }[];
  /** Keep the page out of search engines. */
  noindex: boolean;
  /** Says that this is a preview, where it is one. */
  preview: string | undefined;
  seriesTitle: string;
  home: string;
  navigation: readonly (LinkData & { current: boolean })[];
  /** The same page in the other languages. */
  languages: readonly (LinkData & {
    language: Language;
    /** Ids of its headings and paragraphs, where they are those of this page in the same order. */
    places?: string | undefined;
  })[];
  footer: {
    source: LinkData;
    rights: string;
    licence: LinkData;
    links: readonly LinkData[];
    /** The free pages; with their language, where it differs from the page's. */
    pages: readonly (LinkData & { lang: Language | undefined })[];
    /** The feeds of the series. */
    feeds: readonly LinkData[];
  };
  /** What the page is to a browser that remembers what was read. */
  reading: ReadingSettings;
  icon: string;
  /** Pages that may be fetched ahead: a pattern of addresses (URL Pattern, as a string). */
  prefetchPattern: string;
  /** Address of the style sheet that no first paint waits for. */
  deferredStyles: string;
  /** Books of what the page lists. */
  books: readonly (LinkData & { type: string })[];
  /** How the series is kept on a device, where that is offered, on pages that have a button for it. */
  offline: OfflineProps | undefined;
  /** What machines find in the head of the page. */
  headMeta: HeadMetaProps;
  search: SearchProps;
}

/** How a reader keeps the series on a device. */
export interface OfflineProps {
  settings: OfflineSettings;
  /** How much it takes: what stands for it until all is built. */
  size: string;
  /** The lists that are kept. */
  kept: readonly LinkData[];
}

/** What machines learn about an essay. */
export interface ArticleData {
  /** `YYYY-MM-DD`. */
  published: string;
  updated: string | undefined;
  authors: readonly { name: string; url: string; fediverse: string | undefined }[];
  tags: readonly string[];
}

/** What a page tells feed readers, browsers and search engines about itself. */
export interface HeadMetaProps {
  feeds: readonly { href: string; type: string; title: string }[];
  /** Open Graph and the like: `property` for those who call it so, `name` for all others. */
  metaTags: readonly ({ property: string; content: string } | { name: string; content: string })[];
  /** Where other sites tell of a link to the page. */
  endpoints: readonly { rel: 'webmention' | 'pingback'; href: string }[];
  manifest: string;
  touchIcon: string;
}

/** What every page tells the search, which is loaded only when a reader asks for it. */
export interface SearchProps {
  /** The search page. */
  href: string;
  /** Folder of the index of the language. */
  index: string;
  /** Ways in for who searches for nothing yet. */
  start: string;
  /** What it says. */
  words: string;
  /** What an item is called: one, many. */
  names: readonly [one: string, many: string];
  /** Where a reader goes who finds nothing. */
  lists: readonly LinkData[];
}

/** The figures of the series. */
export interface StatisticsProps {
  summary: string;
  essays: readonly {
    href: string;
    title: string;
    /** Only where it differs from the language of the page. */
    lang: Language | undefined;
    /** Words, links in, links out, responses. */
    figures: readonly string[];
    changed: DateData;
  }[];
}
