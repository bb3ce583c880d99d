import { epubType } from '../../formats/epub/document.ts';
import { messages } from '../../i18n/index.ts';
import { bookKinds, bookOffered } from '../../series/routes/books.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

/** A book that a page offers. */
interface BookLink {
  href: string;
  type: string;
  text: string;
}

/** The books that a page offers to readers. */
export function bookLinks(
  page: Page,
  language: Language,
  site: Pick<Site, 'series' | 'paths' | 'seenOn' | 'hasHeavyPictures' | 'addresses'>,
): BookLink[] {
  const offered = bookOffered(page, site);
  if (!offered) return [];
  const { offer, offerText } = messages(language).book;
  return bookKinds(site).map((kind) => ({
    href: site.addresses.file(encodeURI(site.addresses.book(offered, language, kind))),
    type: epubType,
    text: kind.isTextOnly ? offerText : offer,
  }));
}
