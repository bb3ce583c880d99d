import type { OfflineSettings } from '../../offline/settings.ts';
import type { Language } from '../../series/text/language.ts';
import type { LinkData } from '../props.ts';
import type { ReadingSettings } from '../reading/settings.ts';
import type { SearchProps } from '../search/props.ts';

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
  /** Whether a language of the series runs from right to left. */
  hasRightToLeft: boolean;
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
