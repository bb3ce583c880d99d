import type { Author } from './author.ts';
import type { Day } from './date.ts';
import { type Essay, isPublished, type Term } from './entry.ts';
import type { Language } from './language.ts';
import type { Part, Series } from './series.ts';
import { partOf, type Thesis } from './thesis.ts';
import type { Page } from './url.ts';

/** A page that the search knows, with what is said about it beyond its text. */
export interface Findable {
  page: Page;
  language: Language;
  title: string;
  kind: 'thesis' | 'essay' | 'term';
  /** The items it is about. */
  numbers: readonly number[];
  /** When it was published; the year of the source for its items. Sorts as text. */
  date: Day;
  /** Titles of parts, names of tags and authors, years: what a reader narrows a search by. */
  filters: Readonly<Record<'part' | 'topic' | 'author' | 'year', readonly string[]>>;
  /** Words it should be found by that its text need not hold. */
  keywords: readonly string[];
  /** What the reader reads, without markup: for the words in it. */
  text: string;
}

/** What of a series can be found. */
export interface FindableSources {
  series: Series;
  theses: readonly Thesis[];
  essays: readonly Essay[];
  terms: readonly Term[];
  authors: readonly Author[];
}

/**
 * Every page that can be found, each in the languages it is written in: where a page shows the original for want of
 * a translation, it is found in the original's language only. Drafts and what is still to come are left out.
 */
export function listFindable(sources: FindableSources, today: Day): Findable[] {
  const { theses, essays, terms, series } = sources;
  return series.languages.flatMap((language) => [
    ...theses.map((thesis) => ofThesis(thesis, language, sources)),
    ...essays.flatMap((essay) => ofEssay(essay, language, sources, today)),
    ...terms.flatMap((term) => ofTerm(term, language, today)),
  ]);
}

function ofThesis(
  { number, gist, keywords = [] }: Thesis,
  language: Language,
  { series }: FindableSources,
): Findable {
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
    text: gist[language],
  };
}

function ofEssay(
  { id, translations }: Essay,
  language: Language,
  { series, authors }: FindableSources,
  today: Day,
): Findable[] {
  return translations
    .filter((each) => each.language === language && isPublished(each.meta, today))
    .map(({ meta, body }) => ({
      page: { kind: 'essay', id },
      language,
      title: meta.title,
      kind: 'essay',
      numbers: meta.theses,
      date: meta.date,
      filters: {
        part: partTitles(
          meta.theses.map((number) => partOf(number, series.parts)),
          language,
        ),
        topic: meta.tags.map((tag) => series.tags[tag]?.[language] ?? tag),
        author: meta.authors.map(
          (author) => authors.find((each) => each.id === author)?.name[language] ?? author,
        ),
        year: [meta.date.slice(0, 4)],
      },
      keywords: [],
      text: `${meta.title}\n${meta.standfirst}\n${body.text}`,
    }));
}

function ofTerm({ id, translations }: Term, language: Language, today: Day): Findable[] {
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
      text: `${meta.title}\n${meta.definition}\n${body.text}`,
    }));
}

function partTitles(parts: readonly (Part | undefined)[], language: Language): string[] {
  return [...new Set(parts.flatMap((part) => (part ? [part.title[language]] : [])))];
}

function isList(keywords: NonNullable<Thesis['keywords']>): keywords is readonly string[] {
  return Array.isArray(keywords);
}
