import type { ReadingSettings } from '../../components/reading/settings.ts';
import { type Messages, messages } from '../../i18n/index.ts';
import { translationFor } from '../../series/model/entry.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

/** What a page is to a browser that remembers what was read: names stay when addresses change. */
export function readingProps(
  page: Page,
  language: Language,
  { essays, addresses }: Pick<Site, 'essays' | 'addresses'>,
): ReadingSettings {
  const isText = page.kind === 'essay' || page.kind === 'thesis' || page.kind === 'term';
  const nameOf = (id: string) => {
    const essay = essays.find((each) => each.id === id);
    return (essay && translationFor(essay, language).meta.firstId) ?? id;
  };
  const names = essays.flatMap(({ id }) => {
    const slug = addresses.path({ kind: 'essay', id }, language).split('/').at(-2) ?? '';
    return slug === nameOf(id) ? [] : [[slug, nameOf(id)]];
  });
  return {
    text:
      page.kind === 'essay'
        ? `essay:${nameOf(page.id)}`
        : page.kind === 'thesis'
          ? `thesis:${page.number}`
          : '',
    essays: addresses.href({ kind: 'essays' }, language),
    items: addresses.href({ kind: 'register' }, language),
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
      return { continueAt };
    case 'path':
      return { read, readOf };
    case 'register':
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
