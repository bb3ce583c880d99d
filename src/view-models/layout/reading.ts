import type { ReadingSettings } from '../../components/reading/settings.ts';
import { type Messages, messages } from '../../i18n/index.ts';
import { type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

type ReadableText = (Essay | Term)['translations'][number];

/** What a page is to a browser that remembers what was read: names stay when addresses change. */
export function readingProps(
  page: Page,
  language: Language,
  { essays, terms, addresses }: Pick<Site, 'essays' | 'terms' | 'addresses'>,
): ReadingSettings {
  const isText = page.kind === 'essay' || page.kind === 'thesis' || page.kind === 'term';
  const hasTerms = page.kind === 'term' || page.kind === 'glossary' || page.kind.startsWith('path');
  const listed: readonly (Essay | Term)[] = hasTerms ? [...essays, ...terms] : essays;
  const keyOf = (entry: Essay | Term) =>
    `${entry.kind}:${translationFor<ReadableText>(entry, language).meta.firstId ?? entry.id}`;
  const names = listed.flatMap((entry) => {
    const slug = addresses.path(entry, language).split('/').at(-2) ?? '';
    const key = `${entry.kind}:${slug}`;
    return key === keyOf(entry) ? [] : [[key, keyOf(entry)]];
  });
  const own = listed.find(({ kind, id }) => kind === page.kind && 'id' in page && id === page.id);
  return {
    text: own ? keyOf(own) : page.kind === 'thesis' ? `thesis:${page.number}` : '',
    essays: addresses.href({ kind: 'essays' }, language),
    items: addresses.href({ kind: 'register' }, language),
    terms: hasTerms ? addresses.href({ kind: 'glossary' }, language) : undefined,
    // Only lists lead to many.
    names: isText ? {} : Object.fromEntries(names),
    words: wordsOf(page, messages(language).readingMarks),
  };
}

/** The words that marks on a kind of page say: pages carry no others. */
function wordsOf(
  { kind }: Page,
  { continueAt, read, readOf, new: fresh, newAnswers }: Messages['readingMarks'],
): ReadingSettings['words'] {
  switch (kind) {
    case 'essay':
    case 'term':
      return { continueAt, new: fresh };
    case 'thesis':
      return { new: fresh };
    case 'path':
      return { read, readOf };
    case 'paths':
      return { readOf };
    case 'register':
    case 'glossary':
      return { read };
    case 'home':
    case 'essays':
    case 'topic':
    case 'author':
      return { read, new: fresh };
    case 'conversation':
      return { new: fresh, newAnswers };
    default:
      return {};
  }
}
