import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { toXhtml } from '../../formats/epub/to-xhtml.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Presenter } from '../presenter.ts';
import type { Edition } from './edition.ts';

/** What every part of a book is made with. */
export interface BookContext extends ReturnType<typeof bookContext> {}

/**
 * The words of a book, and the addresses in it, which are absolute: the book leads them into itself where it can.
 *
 * @param isPrinted whether it is for paper, and has its typefaces in it
 */
export function bookContext(edition: Edition, presenter: Presenter, isPrinted: boolean) {
  const { site, language } = presenter;
  const home = site.addresses.url({ kind: 'home' }, language);
  const absolute = (href: string) => new URL(href, home).href;
  return {
    ...{ edition, presenter, site, language, absolute, isPrinted },
    t: presenter.t,
    words: presenter.t.book,
    url: (page: Page) => site.addresses.url(page, language),
    /** Its pages in all languages, and the id of their place: texts that are not translated lead to those of their own. */
    placeOf: (page: Page, id?: string) =>
      site.series.languages.map((each) => [site.addresses.url(page, each), id] as const),
    /** A line that may have emphasis, code, and a language of its own. */
    inline: (text: string, html: string | undefined): ElementContent[] =>
      html === undefined ? [{ type: 'text', value: text }] : toXhtml(html, home, { inline: true }),
    link: (href: string, text: string) => x('a', { href: absolute(href) }, text),
  };
}

/** Puts a text between elements, as between the words of a line. */
export function separated(parts: readonly ElementContent[], separator = ' · '): ElementContent[] {
  return parts.flatMap((part, index) =>
    index === 0 ? [part] : [{ type: 'text' as const, value: separator }, part],
  );
}

/** The name of a document made of an id: ASCII, so that no unpacker stumbles over it. */
export function documentName(kind: 'essay' | 'term', id: string): string {
  const plain = id.replace(/[^a-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}`);
  return `${kind}-${plain}`;
}
