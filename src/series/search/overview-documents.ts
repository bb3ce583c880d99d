import type { Essay } from '../model/entry.ts';
import type { Page } from '../routes/url.ts';
import type { Language } from '../text/language.ts';
import { leadOf, type SearchDocument, type SearchKind, type SearchSources } from './search-document.ts';
import { filtersOf } from './text-documents.ts';

/** Reading paths, by title and summary. */
export function pathDocuments(language: Language, sources: SearchSources): SearchDocument[] {
  return sources.paths.map(({ id, title, summary }) =>
    overview({ kind: 'path', id }, language, sources, { title: title[language], texts: [summary[language]] }),
  );
}

/** Topics, by name. */
export function topicDocuments(language: Language, sources: SearchSources): SearchDocument[] {
  const { tags, series, wordsIn } = sources;
  return tags.map((id) => {
    const title = series.tags[id]?.[language] ?? id;
    const count = countTexts(sources, language, ({ tags }) => tags.includes(id));
    const document = overview({ kind: 'topic', id }, language, sources, {
      title,
      texts: [wordsIn(language).essays(count)],
    });
    return { ...document, filters: filtersOf({ topic: [title] }) };
  });
}

/** Authors, by name and bio. */
export function authorDocuments(language: Language, sources: SearchSources): SearchDocument[] {
  const { authors, wordsIn } = sources;
  return authors.map(({ id, name, bio }) => {
    const title = name[language];
    const count = countTexts(sources, language, ({ authors }) => authors.includes(id));
    const document = overview({ kind: 'author', id }, language, sources, {
      title,
      texts: [bio[language], wordsIn(language).essays(count)],
    });
    return { ...document, filters: filtersOf({ author: [title] }) };
  });
}

function overview(
  page: Page & { kind: Extract<SearchKind, 'path' | 'topic' | 'author'> },
  language: Language,
  { series, wordsIn, addresses }: SearchSources,
  { title, texts }: { title: string; texts: readonly string[] },
): SearchDocument {
  return {
    kind: page.kind,
    kindName: wordsIn(language).kinds[page.kind],
    language,
    path: addresses.path(page, language),
    fragment: undefined,
    title,
    numbers: [],
    date: `${series.source.year}-01-01`,
    filters: filtersOf({}),
    keywords: [],
    sections: [leadOf(...texts)],
  };
}

/** Texts that can be read in a language, if only in the original. */
function countTexts(
  { essays }: SearchSources,
  language: Language,
  isOne: (meta: Essay['translations'][number]['meta']) => boolean,
): number {
  const translationIn = ({ translations }: Essay) =>
    translations.find((text) => text.language === language) ?? translations[0];
  return essays.filter((essay) => {
    const text = translationIn(essay);
    return text !== undefined && isOne(text.meta);
  }).length;
}
