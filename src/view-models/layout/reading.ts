import type { ReadingSettings } from '../../components/reading/settings.ts';
import { type Messages, messages } from '../../i18n/index.ts';
import { memoize, memoizeBy } from '../../memoize.ts';
import { type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

type ReadableText = (Essay | Term)['translations'][number];

type Listed = Essay | Term;

/** What a page is to a browser that remembers what was read: names stay when addresses change. */
export function readingProps(
  page: Page,
  language: Language,
  site: Pick<Site, 'essays' | 'terms' | 'addresses'>,
): ReadingSettings {
  const { addresses } = site;
  const { keys, essayNames, termNames } = namesOf(site)(language);
  const hasTerms = page.kind === 'term' || page.kind === 'glossary' || page.kind.startsWith('path');
  const isText = page.kind === 'essay' || page.kind === 'thesis' || page.kind === 'term';
  return {
    text:
      page.kind === 'thesis'
        ? `thesis:${page.number}`
        : 'id' in page
          ? (keys.get(`${page.kind}:${page.id}`) ?? '')
          : '',
    essays: addresses.href({ kind: 'essays' }, language),
    items: addresses.href({ kind: 'register' }, language),
    terms: hasTerms ? addresses.href({ kind: 'glossary' }, language) : undefined,
    // Only lists lead to many.
    names: isText ? {} : hasTerms ? { ...essayNames, ...termNames } : essayNames,
    words: wordsOf(page, messages(language).readingMarks),
  };
}

/** The names of all texts in a language: by their ids, and by what their addresses suggest where that is another. */
const namesOf = memoize(({ essays, terms, addresses }: Pick<Site, 'essays' | 'terms' | 'addresses'>) =>
  memoizeBy(
    (language: Language) => language,
    (language) => {
      const keyOf = (entry: Listed) =>
        `${entry.kind}:${translationFor<ReadableText>(entry, language).meta.firstId ?? entry.id}`;
      const named = (listed: readonly Listed[]) =>
        Object.fromEntries(
          listed.flatMap((entry) => {
            const slug = addresses.path(entry, language).split('/').at(-2) ?? '';
            const suggested = `${entry.kind}:${slug}`;
            return suggested === keyOf(entry) ? [] : [[suggested, keyOf(entry)]];
          }),
        );
      return {
        keys: new Map([...essays, ...terms].map((entry) => [`${entry.kind}:${entry.id}`, keyOf(entry)])),
        essayNames: named(essays),
        termNames: named(terms),
      };
    },
  ),
);

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
