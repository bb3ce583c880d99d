import { bookConfigOf } from '../model/book.ts';
import { previewDay } from '../model/entry.ts';
import type { Series } from '../model/series.ts';
import type { Day } from '../text/date.ts';
import type { BookPage, Page } from './url.ts';

/** What decides which books there are. */
interface BookSources {
  series: Pick<Series, 'book' | 'title'>;
  paths: readonly { id: string }[];
  seenOn: Day;
  hasHeavyPictures: boolean;
}

/** The pages that have books: none where series.yaml does not ask for any, or drafts are shown. */
export function pagesWithBooks({ series, paths, seenOn }: Omit<BookSources, 'hasHeavyPictures'>): BookPage[] {
  if (!bookConfigOf(series) || seenOn === previewDay) return [];
  return [{ kind: 'register' }, ...paths.map(({ id }) => ({ kind: 'path' as const, id }))];
}

/** The book that a page offers: its own, or, on the home page, that of the series. */
export function bookOffered(page: Page, sources: BookSources): BookPage | undefined {
  const wanted = page.kind === 'home' ? 'register' : page.kind;
  return pagesWithBooks(sources).find(
    (each) => each.kind === wanted && (each.kind === 'register' || ('id' in page && each.id === page.id)),
  );
}

/** The kinds of each book: where pictures are heavy, it is there without them, too. */
export function bookKinds({
  hasHeavyPictures,
}: Pick<BookSources, 'hasHeavyPictures'>): { isTextOnly: boolean }[] {
  return [false, ...(hasHeavyPictures ? [true] : [])].map((isTextOnly) => ({ isTextOnly }));
}
