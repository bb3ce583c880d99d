import type { Author } from '../model/author.ts';
import type { Heading, Passage } from '../model/body.ts';
import type { Essay, Term } from '../model/entry.ts';
import type { Item } from '../model/item.ts';
import type { Series } from '../model/series.ts';
import type { ConversationSubject } from '../model/target.ts';
import type { Addresses, Page } from '../routes/url.ts';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';

/** What can be found. */
export const searchKinds = ['thesis', 'essay', 'term', 'conversation'] as const;

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
  /** Titles of parts, names of topics and authors, years: what a reader narrows a search by. */
  filters: Readonly<Record<'part' | 'topic' | 'author' | 'year', readonly string[]>>;
  /** Words it should be found by that its text need not hold. */
  keywords: readonly string[];
  /** Names of people and topics that the text need not hold either. */
  names: readonly string[];
  /** What readers read, in reading order. */
  sections: readonly SearchSection[];
}

/** A stretch of a document. */
export interface SearchSection {
  /** Id of the place on the page that a result leads to. */
  anchor: string | undefined;
  /** What the stretch is called in a result. */
  title: string | undefined;
  /** Where its title is a heading, and so a part of the text: 1 to 6. */
  depth: number | undefined;
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
  authors: readonly Author[];
  /** What was said from outside about a page, by page of its conversation; only what readers can read. */
  conversationOn: (subject: ConversationSubject, language: Language) => readonly ConversationPage[];
  words: Readonly<Record<Language, SearchWords>>;
  addresses: Pick<Addresses, 'path'>;
}

/** A page of a conversation. */
export interface ConversationPage {
  page: Page;
  contributions: readonly SearchableContribution[];
}

/** What somebody said from outside. */
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
  /** Title of what was said about a page, on a page of its conversation, counted from 1. */
  conversationOnTitle: (title: string, page: number) => string;
}

/** The text of a document, without markup. */
export function textOf({ sections }: SearchDocument): string {
  return sections
    .flatMap(({ title, depth, blocks }) =>
      title !== undefined && depth !== undefined ? [title, ...blocks] : blocks,
    )
    .join('\n');
}

/** The sections of a text: its title with what stands before the first heading, then what stands under each heading. */
export function sectionsOf(
  title: string,
  summary: string,
  passages: readonly Passage[],
): readonly SearchSection[] {
  const [first, ...others] = passages;
  const begins = first !== undefined && first.heading === undefined;
  const opening = begins ? first.blocks : [];
  return [
    { anchor: undefined, title, depth: 1, weight: undefined, blocks: [summary, ...opening] },
    ...(begins ? others : passages).map(({ heading, blocks }) => ({ ...placeOf(heading), blocks })),
  ];
}

function placeOf(heading: Heading | undefined): Omit<SearchSection, 'blocks'> {
  return { anchor: heading?.id, title: heading?.text, depth: heading?.depth, weight: undefined };
}
