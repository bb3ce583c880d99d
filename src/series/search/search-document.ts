import type { Author } from '../model/author.ts';
import type { Passage } from '../model/body.ts';
import type { Essay, FreePage, Term } from '../model/entry.ts';
import type { Item } from '../model/item.ts';
import type { ReadingPath } from '../model/reading-path.ts';
import type { Series } from '../model/series.ts';
import type { ConversationSubject } from '../model/target.ts';
import type { Addresses, Page } from '../routes/url.ts';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';

/** What can be found. */
const searchKinds = ['thesis', 'essay', 'term', 'page', 'conversation', 'path', 'topic', 'author'] as const;

/** One of them. */
export type SearchKind = (typeof searchKinds)[number];

/** Something that can be found: a page in a language, or a part of one. Plain data, since another thread reads it. */
export interface SearchDocument {
  kind: SearchKind;
  /** What readers call its kind. */
  kindName: string;
  language: Language;
  /** Path of its page from the root of the site, decoded: `/essays/on-markets/`. */
  path: string;
  /** Id of the part of the page that it is, where it is not all of it. */
  fragment: string | undefined;
  title: string;
  /** The items it is about. */
  numbers: readonly number[];
  /** When it was published; the year of the source for its items. Sorts as text. */
  date: Day;
  /** Titles of parts, names of topics and authors, years: what a reader narrows a search by, and may find it by. */
  filters: Readonly<Record<'part' | 'topic' | 'author' | 'year', readonly string[]>>;
  /** Words it should be found by that its text need not hold. */
  keywords: readonly string[];
  /** What readers read, in reading order. */
  sections: readonly SearchSection[];
}

/** A stretch of a document. */
export interface SearchSection {
  /** Id of the place on the page that a result leads to; nothing for its top. */
  anchor: string | undefined;
  /** What the stretch is called in a result; nothing for what stands before the first heading. */
  title: string | undefined;
  /** Whether its title stands in the text. */
  isHeading: boolean;
  /** How much its words count, where that is not 1. */
  weight: number | undefined;
  /** Blocks of text. */
  blocks: readonly string[];
}

/** What of a published series can be found. */
export interface SearchSources {
  series: Series;
  items: readonly Item[];
  essays: readonly Essay[];
  terms: readonly Term[];
  pages: readonly FreePage[];
  authors: readonly Author[];
  paths: readonly ReadingPath[];
  /** Tags that texts have. */
  tags: readonly string[];
  /** Contributions to a page, by page of its conversation; only those that readers can read. */
  conversationOn: (subject: ConversationSubject, language: Language) => readonly ConversationPage[];
  wordsIn: (language: Language) => SearchWords;
  addresses: Pick<Addresses, 'path'>;
}

/** A page of a conversation. */
export interface ConversationPage {
  page: Page;
  contributions: readonly SearchableContribution[];
}

/** One contribution to a page. */
export interface SearchableContribution {
  /** Its id on the page. */
  anchor: string;
  /** Name of the account, where it still exists, or of the host. */
  who: string | undefined;
  day: Day;
  /** The day in words. */
  date: string;
  title: string | undefined;
  text: string;
}

/** Words of the interface that stand in documents. */
export interface SearchWords {
  kinds: Readonly<Record<Exclude<SearchKind, 'thesis'>, string>>;
  /** Title of one page (counted from 1) of the conversation on a text. */
  conversationOnTitle: (title: string, page: number) => string;
  /** What a topic or an author has. */
  essays: (count: number) => string;
}

/** The text of a document, without markup. */
export function documentText({ title, sections }: SearchDocument): string {
  const texts = sections.flatMap((section) => [...headingOf(section), ...section.blocks]);
  return [title, ...texts].join('\n');
}

/** The title of a section, where it stands in the text. */
export function headingOf({ title, isHeading }: SearchSection): string[] {
  return isHeading && title !== undefined ? [title] : [];
}

/** What stands before the first heading, and no heading itself. */
export function leadOf(...blocks: readonly string[]): SearchSection {
  return { anchor: undefined, title: undefined, isHeading: false, weight: undefined, blocks };
}

/** The sections of a text: its summary, if it has one, with what stands before the first heading, then what stands under each heading. */
export function sectionsOf(
  summary: string | undefined,
  passages: readonly Passage[],
): readonly SearchSection[] {
  const opening = passages.filter(({ heading }) => heading === undefined).flatMap(({ blocks }) => blocks);
  const others = passages.flatMap(({ heading, blocks }) =>
    heading ? [{ anchor: heading.id, title: heading.text, isHeading: true, weight: undefined, blocks }] : [],
  );
  return [leadOf(...(summary === undefined ? [] : [summary]), ...opening), ...others];
}
