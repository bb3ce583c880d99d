import type { ReaderComment, ThreadIndex } from '../comments/comment-archive.ts';
import { commentsIn } from '../comments/conversation.ts';
import type { Author } from '../model/author.ts';
import { type Essay, isPublished, type Term } from '../model/entry.ts';
import { type Item, partOf } from '../model/item.ts';
import type { Part, Series } from '../model/series.ts';
import type { Page } from '../routes/url.ts';
import { type Day, dayIn } from '../text/date.ts';
import type { Language } from '../text/language.ts';

/** A page that the search knows, with what is said about it beyond its text. */
export interface SearchDocument {
  page: Page;
  language: Language;
  title: string;
  /** What was said about an essay, on the pages of its conversation, has the title of the essay. */
  kind: 'thesis' | 'essay' | 'term' | 'voice';
  /** The items it is about. */
  numbers: readonly number[];
  /** When it was published; the year of the source for its items. Sorts as text. */
  date: Day;
  /** Titles of parts, names of tags and authors, years: what a reader narrows a search by. */
  filters: Readonly<Record<'part' | 'topic' | 'author' | 'year', readonly string[]>>;
  /** Words it should be found by that its text need not hold. */
  keywords: readonly string[];
  /** Names of people and topics that the text need not hold either. */
  names: readonly string[];
  /** What the reader reads, without markup: for the words in it. */
  text: string;
}

/** What of a series can be found. */
export interface SearchSources {
  series: Series;
  items: readonly Item[];
  essays: readonly Essay[];
  terms: readonly Term[];
  authors: readonly Author[];
  comments: ReadonlyMap<string, readonly ReaderComment[]>;
  threads: ThreadIndex | undefined;
}

/**
 * Every page that can be found, each in the languages it is written in: where a page shows the original for want of
 * a translation, it is found in the original's language only. Drafts and what is still to come are left out.
 */
export function listSearchDocuments(sources: SearchSources, today: Day): SearchDocument[] {
  const { items, essays, terms, series } = sources;
  return series.languages.flatMap((language) => [
    ...items.map((item) => ofItem(item, language, sources)),
    ...essays.flatMap((essay) => [
      ...ofEssay(essay, language, sources, today),
      ...ofVoices(essay, language, sources, today),
    ]),
    ...terms.flatMap((term) => ofTerm(term, language, today)),
  ]);
}

function ofItem(
  { number, gist, keywords = [] }: Item,
  language: Language,
  { series }: SearchSources,
): SearchDocument {
  const part = partOf(number, series.parts);
  return {
    page: { kind: 'thesis', number },
    language,
    title: `${series.item.singular[language]} ${number}`,
    kind: 'thesis',
    numbers: [number],
    date: `${series.source.year}-01-01`,
    filters: { part: partTitles([part], language), topic: [], author: [], year: [] },
    keywords: isList(keywords) ? keywords : (keywords[language] ?? []),
    names: [],
    text: gist[language],
  };
}

function ofEssay(
  { id, translations }: Essay,
  language: Language,
  { series, authors }: SearchSources,
  today: Day,
): SearchDocument[] {
  return translations
    .filter((each) => each.language === language && isPublished(each.meta, today))
    .map(({ meta, body }) => {
      const topic = meta.tags.map((tag) => series.tags[tag]?.[language] ?? tag);
      const author = meta.authors.map((id) => authors.find((each) => each.id === id)?.name[language] ?? id);
      return {
        page: { kind: 'essay', id },
        language,
        title: meta.title,
        kind: 'essay',
        numbers: meta.theses,
        date: meta.date,
        filters: { part: partsOf(meta, series, language), topic, author, year: [meta.date.slice(0, 4)] },
        keywords: [],
        names: [...author, ...topic],
        text: `${meta.title}\n${meta.standfirst}\n${body.text}`,
      };
    });
}

/** What was said about an essay, in the languages it is written in; it is as new as the latest of it. */
function ofVoices(essay: Essay, language: Language, sources: SearchSources, today: Day): SearchDocument[] {
  const { series, comments, threads } = sources;
  const said = commentsIn(language, comments.get(essay.id) ?? [], threads).filter(
    ({ state }) => state === 'visible',
  );
  if (said.length === 0) return [];
  const days = said.map(({ createdAt }) => dayIn(series.timeZone, new Date(createdAt))).sort();
  return ofEssay(essay, language, sources, today).map((about) => ({
    ...about,
    kind: 'voice',
    numbers: [],
    date: days.at(-1) ?? about.date,
    filters: { ...about.filters, author: [], year: [...new Set(days.map((day) => day.slice(0, 4)))] },
    names: [],
    text: said.map(({ body }) => body).join('\n'),
  }));
}

function ofTerm({ id, translations }: Term, language: Language, today: Day): SearchDocument[] {
  return translations
    .filter((each) => each.language === language && isPublished(each.meta, today))
    .map(({ meta, body }) => ({
      page: { kind: 'term', id },
      language,
      title: meta.title,
      kind: 'term',
      numbers: [],
      date: meta.date,
      filters: { part: [], topic: [], author: [], year: [meta.date.slice(0, 4)] },
      keywords: [],
      names: [],
      text: `${meta.title}\n${meta.definition}\n${body.text}`,
    }));
}

function partsOf({ theses }: { theses: readonly number[] }, { parts }: Series, language: Language): string[] {
  return partTitles(
    theses.map((number) => partOf(number, parts)),
    language,
  );
}

function partTitles(parts: readonly (Part | undefined)[], language: Language): string[] {
  return [...new Set(parts.flatMap((part) => (part ? [part.title[language]] : [])))];
}

function isList(keywords: NonNullable<Item['keywords']>): keywords is readonly string[] {
  return Array.isArray(keywords);
}
