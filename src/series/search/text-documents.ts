import type { Essay, FreePage, Term } from '../model/entry.ts';
import { type Item, partOf } from '../model/item.ts';
import type { Part } from '../model/series.ts';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';
import { leadOf, type SearchDocument, type SearchSources, sectionsOf } from './search-document.ts';

/** How much the item above an essay counts, beside the essay itself. */
const itemWeight = 0.3;

/** Where an item stands, on its page and above an essay about it. */
const itemAnchor = 'thesis';

/** An item, by its gist and its keywords. */
export function itemDocument(
  { number, gist, keywords = [] }: Item,
  language: Language,
  { series, addresses }: SearchSources,
): SearchDocument {
  const noun = series.item.singular[language];
  return {
    kind: 'thesis',
    kindName: noun,
    language,
    path: addresses.path({ kind: 'thesis', number }, language),
    fragment: undefined,
    title: `${noun} ${number}`,
    numbers: [number],
    date: `${series.source.year}-01-01`,
    filters: filtersOf({ part: partTitles([partOf(number, series.parts)], language) }),
    keywords: isList(keywords) ? keywords : (keywords[language] ?? []),
    sections: [{ ...leadOf(gist[language]), anchor: itemAnchor }],
  };
}

/** The item as it stands above an essay about it. */
function itemSection({ number, gist }: Item, noun: string, language: Language) {
  const title = `${noun}\u00a0${number}`;
  return { ...leadOf(gist[language]), anchor: itemAnchor, title, weight: itemWeight };
}

/** An essay in a language, if it is written in it, below the first item that it is about. */
export function essayDocuments(essay: Essay, language: Language, sources: SearchSources): SearchDocument[] {
  const { series, authors, items, wordsIn, addresses } = sources;
  return essay.translations
    .filter((text) => text.language === language)
    .map(({ meta, body }): SearchDocument => {
      const topic = meta.tags.map((tag) => series.tags[tag]?.[language] ?? tag);
      const author = meta.authors.map((id) => authors.find((each) => each.id === id)?.name[language] ?? id);
      const parts = meta.theses.map((number) => partOf(number, series.parts));
      const first = items.find(({ number }) => number === meta.theses[0]);
      const noun = series.item.singular[language];
      return {
        kind: 'essay',
        kindName: wordsIn(language).kinds.essay,
        language,
        path: addresses.path({ kind: 'essay', id: essay.id }, language),
        fragment: undefined,
        title: meta.title,
        numbers: meta.theses,
        date: meta.date,
        filters: filtersOf({ part: partTitles(parts, language), topic, author, year: [yearOf(meta.date)] }),
        keywords: [],
        sections: [
          ...(first ? [itemSection(first, noun, language)] : []),
          ...sectionsOf(meta.standfirst, body.passages),
        ],
      };
    });
}

/** An entry of the glossary in a language, if it is written in it. */
export function termDocuments(
  { id, translations }: Term,
  language: Language,
  { wordsIn, addresses }: SearchSources,
): SearchDocument[] {
  return translations
    .filter((text) => text.language === language)
    .map(
      ({ meta, body }): SearchDocument => ({
        kind: 'term',
        kindName: wordsIn(language).kinds.term,
        language,
        path: addresses.path({ kind: 'term', id }, language),
        fragment: undefined,
        title: meta.title,
        numbers: [],
        date: meta.date,
        filters: filtersOf({ year: [yearOf(meta.date)] }),
        keywords: [],
        sections: sectionsOf(meta.definition, body.passages),
      }),
    );
}

/** A free page in a language, if it is written in it. */
export function pageDocuments(
  { id, translations }: FreePage,
  language: Language,
  { series, wordsIn, addresses }: SearchSources,
): SearchDocument[] {
  return translations
    .filter((text) => text.language === language)
    .map(
      ({ meta, body }): SearchDocument => ({
        kind: 'page',
        kindName: wordsIn(language).kinds.page,
        language,
        path: addresses.path({ kind: 'page', id }, language),
        fragment: undefined,
        title: meta.title,
        numbers: [],
        date: meta.updated ?? meta.date ?? `${series.source.year}-01-01`,
        filters: filtersOf({}),
        keywords: [],
        sections: sectionsOf(meta.standfirst, body.passages),
      }),
    );
}

/** Values of filters, none where none are given. */
export function filtersOf(some: Partial<SearchDocument['filters']>): SearchDocument['filters'] {
  return { part: [], topic: [], author: [], year: [], ...some };
}

/** The year of a day. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

function partTitles(parts: readonly (Part | undefined)[], language: Language): string[] {
  return [...new Set(parts.flatMap((part) => (part ? [part.title[language]] : [])))];
}

function isList(keywords: NonNullable<Item['keywords']>): keywords is readonly string[] {
  return Array.isArray(keywords);
}
