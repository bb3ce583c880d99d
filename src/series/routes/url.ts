import type { TextKind } from '../model/content-paths.ts';
import type { EntryKind } from '../model/entry-kind.ts';
import type { ConversationSubject } from '../model/target.ts';
import { keysOf } from '../text/keys.ts';
import type { Language, LocalizedText } from '../text/language.ts';
import { decodePath } from '../text/strings.ts';

/** Kinds of pages that exist once in each language: the home page, lists and the like. */
export const singlePageKinds = [
  'home',
  'register',
  'essays',
  'glossary',
  'paths',
  'topics',
  'authors',
  'conversation',
  'argument',
  'search',
  'licences',
] as const;

type SinglePageKind = (typeof singlePageKinds)[number];

/** A page of the site; the same page exists in every language of the series. */
export type Page =
  | { kind: Exclude<SinglePageKind, 'conversation' | 'argument' | 'essays'> }
  | { kind: 'thesis'; number: number }
  /** The list of all contributions, perhaps only trackbacks or only responses; `page` counts from 1. */
  | { kind: 'conversation'; only?: EntryKind | undefined; page?: number | undefined }
  /** Who answers whom, paragraph against paragraph: anywhere, or in one essay; `page` counts from 1. */
  | { kind: 'argument'; of?: string | undefined; page?: number | undefined }
  /** What does not fit on a page of its conversation; `page` counts from 2. */
  | { kind: 'page-conversation'; of: ConversationSubject; page: number }
  /** All the texts of a reading path, one behind the other. */
  | { kind: 'path-text'; id: string }
  /** Where a reader keeps the series on a device, and comes to without a network instead of a page that is not kept. */
  | { kind: 'offline' }
  /** Two versions of an essay side by side. */
  | { kind: 'parallel'; id: string }
  | { kind: TextKind | 'path'; id: string }
  | EssayListPage;

/** A page of a list of essays: all of them, those of a topic or those of an author; `page` counts from 1. */
export type EssayListPage =
  | { kind: 'essays'; page?: number | undefined }
  | { kind: 'topic' | 'author'; id: string; page?: number | undefined };

/** Pages that have a book of what they list, which lies beside them. */
export type BookPage = { kind: 'register' } | { kind: 'path'; id: string };

/** URL segments of the page kinds in one language. */
type Segments = Readonly<
  Record<
    Exclude<SinglePageKind, 'home' | 'register'> | EntryKind | 'wholeSeries' | 'pathText' | 'parallel',
    string
  >
>;

/** The formats that every feed exists in, and the name of the file, which lies beside the page. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** The name of the social image that lies beside a page. */
export const socialImageFile = 'card.png';

/** The name of the file with what the card of a link says, which lies beside the page that it leads to. */
export const previewFile = 'preview.json';

/** The segment of the page for offline reading, in every language. */
const offlineSegment = 'offline';

/** Name of the list of what a reader keeps in a language, at the root of the site. */
export const offlineList = (language: Language) => `offline.${language}.json`;

/** What the names of books end with, and before it those of books without pictures. */
export const bookEnding = '.epub';
const textOnly = '-text';

/** The names of the files with the citation, which lie beside the page of an essay. */
export const citationFiles = { bibtex: 'cite.bib', csl: 'cite.json' } as const;

/** A format of feeds. */
export type FeedFormat = keyof typeof feedFiles;

/** All formats of feeds. */
export const feedFormats = keysOf(feedFiles);

/** What addresses are made of. */
export interface AddressBook {
  /** Origin of the site, such as `https://example.org`. */
  origin: string;
  /** Path the site stands under, with a slash at both ends. */
  base: string;
  /** The first one has no segment of its own. */
  languages: readonly Language[];
  segments: Readonly<Record<Language, Segments>>;
  /** Segment of the register and its items. */
  itemSegment: LocalizedText;
  /** Last part of the URL of an essay, term, path or topic; the only one of a free page. */
  slug: (page: { kind: TextKind | 'path' | 'topic' | 'author'; id: string }, language: Language) => string;
}

/** Makes every address of the site; nothing else builds a path. */
export interface Addresses {
  /** From the root of the site, without base, with a slash at both ends: `/thesen/12/`. */
  path: (page: Page, language: Language) => string;
  /** As links on the site have it: base and path, percent-encoded, with the query (`?…`) and the anchor if there is one. */
  href: (page: Page, language: Language, anchor?: string, query?: string) => string;
  /** With the origin. */
  url: (page: Page, language: Language, anchor?: string) => string;
  /** From the root of the site, without base: `/thesen.epub`, beside `/thesen/`. */
  book: (page: BookPage, language: Language, options?: { isTextOnly: boolean }) => string;
  /** With the origin: a file that lies beside a page, such as its feed. */
  beside: (page: Page, language: Language, file: string) => string;
  /** Address of a file of the site such as `/favicon.svg`. */
  file: (path: string) => string;
  /** The same with the origin. */
  fileUrl: (path: string) => string;
}

/** An old address as authors write it, in the form of all paths: decoded, with a slash at both ends. */
export function aliasPath(alias: string): string {
  const segments = alias.split('/').filter(Boolean).map(decodePath);
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

const collections = {
  essay: 'essays',
  term: 'glossary',
  path: 'paths',
  topic: 'topics',
  author: 'authors',
} as const;

/** Makes the addresses of a site. */
export function createAddresses(book: AddressBook): Addresses {
  const [first] = book.languages;
  const path = (page: Page, language: Language): string => {
    const parts = [...(language === first ? [] : [language]), ...segmentsOf(page, language, book)];
    return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
  };
  const href = (page: Page, language: Language, anchor = '', query = ''): string =>
    `${book.base}${encodeURI(path(page, language)).slice(1)}${query}${anchor && `#${encodeURIComponent(anchor)}`}`;
  const file = (name: string) => `${book.base}${name.replace(/^\//, '')}`;
  return {
    path,
    href,
    url: (page, language, anchor) => `${book.origin}${href(page, language, anchor)}`,
    book: (page, language, { isTextOnly } = { isTextOnly: false }) =>
      `${path(page, language).slice(0, -1)}${isTextOnly ? textOnly : ''}${bookEnding}`,
    beside: (page, language, name) => `${book.origin}${href(page, language)}${name}`,
    file,
    fileUrl: (name) => `${book.origin}${file(name)}`,
  };
}

function segmentsOf(page: Page, language: Language, book: AddressBook): string[] {
  const item = book.itemSegment[language];
  switch (page.kind) {
    case 'home':
      return [];
    case 'register':
      return [item];
    case 'thesis':
      return [item, String(page.number)];
    case 'page':
      return [book.slug(page, language)];
    case 'essay':
    case 'term':
    case 'path':
      return [book.segments[language][collections[page.kind]], book.slug(page, language)];
    case 'topic':
    case 'author':
      return [
        book.segments[language][collections[page.kind]],
        book.slug(page, language),
        ...pageNumber(page.page),
      ];
    case 'essays': {
      const number = pageNumber(page.page);
      // Beside it lie the essays, which may be called by numbers.
      const below = number.length === 0 ? [] : [book.segments[language].wholeSeries, ...number];
      return [book.segments[language].essays, ...below];
    }
    case 'conversation':
      return [
        book.segments[language].conversation,
        ...(page.only ? [book.segments[language][page.only]] : []),
        ...pageNumber(page.page),
      ];
    case 'offline':
      return [offlineSegment];
    case 'path-text':
      return [...segmentsOf({ kind: 'path', id: page.id }, language, book), book.segments[language].pathText];
    case 'parallel':
      return [
        ...segmentsOf({ kind: 'essay', id: page.id }, language, book),
        book.segments[language].parallel,
      ];
    case 'argument':
      return [
        ...(page.of === undefined ? [] : segmentsOf({ kind: 'essay', id: page.of }, language, book)),
        book.segments[language].argument,
        ...pageNumber(page.page),
      ];
    case 'page-conversation':
      return [
        ...segmentsOf(page.of, language, book),
        book.segments[language].conversation,
        // Beside it lie the pages of all contributions.
        ...(page.of.kind === 'home' ? [book.segments[language].wholeSeries] : []),
        ...pageNumber(page.page),
      ];
    default:
      return [book.segments[language][page.kind]];
  }
}

function pageNumber(page: number | undefined): string[] {
  return page === undefined || page === 1 ? [] : [String(page)];
}
