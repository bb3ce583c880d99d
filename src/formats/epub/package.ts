import type { Element } from 'xast';
import { x } from 'xastscript';
import { directionOf } from '../../series/languages/index.ts';
import type { Book, BookDocument, ContentsEntry, Picture } from './document.ts';
import { inLanguage } from './in-language.ts';
import { fileOf } from './place-links.ts';

/** A file of a book as its package lists it. */
export interface PackagedPicture extends Picture {
  /** Path from the package: `images/1.jpg`. */
  file: string;
}

/** Namespaces of documents. */
const xhtml = {
  xmlns: 'http://www.w3.org/1999/xhtml',
  'xmlns:epub': 'http://www.idpf.org/2007/ops',
};

/** The file that says where the package is (EPUB 3.2, OCF). */
export function containerFile(): Element {
  const root = { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' };
  return x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [x('rootfile', root)]),
  ]);
}

/** The package: what the book is, its files, and their order (EPUB 3.2, Packages; EPUB Accessibility 1.1). */
export function packageFile(book: Book, pictures: readonly PackagedPicture[]): Element {
  const { documents, language } = book;
  const item = (id: string, href: string, type: string, properties?: string) =>
    x('item', { id, href, 'media-type': type, properties });
  const text = 'application/xhtml+xml';
  const itemref = (idref: string, linear?: string) => x('itemref', { idref, linear });
  return x(
    'package',
    {
      ...{ xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id' },
      ...{ 'xml:lang': language, dir: directionOf(language), prefix: 'schema: http://schema.org/' },
    },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        ...facts(book),
        ...accessibility(book, pictures.length > 0),
      ]),
      x('manifest', [
        item('contents', 'contents.xhtml', text, 'nav'),
        item('cover', 'cover.xhtml', text),
        item('cover-image', coverFile(book), book.cover.type, 'cover-image'),
        item('style', 'book.css', 'text/css'),
        ...documents.map((document) => item(`text-${document.name}`, fileOf(document), text)),
        ...pictures.map(({ file, type }, index) => item(`image-${index + 1}`, file, type)),
      ]),
      x('spine', { 'page-progression-direction': directionOf(language) }, [
        itemref('cover', 'no'),
        // The contents stand behind the title page.
        ...documents.flatMap(({ name }, index) => [
          itemref(`text-${name}`),
          ...(index === 0 ? [itemref('contents')] : []),
        ]),
      ]),
    ],
  );
}

/** Path of the picture on the cover. */
export function coverFile({ cover }: Book): string {
  return cover.type === 'image/jpeg' ? 'cover.jpg' : 'cover.png';
}

function facts(book: Book): Element[] {
  const { identifier, title, language, creators, publisher, description, rights, source, edition } = book;
  return [
    x('dc:identifier', { id: 'id' }, identifier),
    x('dc:title', title),
    x('dc:language', language),
    ...creators.map((creator) => x('dc:creator', creator)),
    x('dc:publisher', publisher),
    x('dc:description', description),
    x('dc:rights', rights),
    x('dc:source', source),
    x('dc:date', edition),
    x('meta', { property: 'dcterms:modified' }, `${edition}T00:00:00Z`),
  ];
}

/** Conformance is not claimed: that takes somebody who certifies it. */
function accessibility({ words }: Book, isVisual: boolean): Element[] {
  const meta = (property: string, value: string) => x('meta', { property: `schema:${property}` }, value);
  return [
    meta('accessMode', 'textual'),
    ...(isVisual ? [meta('accessMode', 'visual')] : []),
    meta('accessModeSufficient', 'textual'),
    ...[
      'alternativeText',
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
    ].map((feature) => meta('accessibilityFeature', feature)),
    meta('accessibilityHazard', 'none'),
    meta('accessibilitySummary', words.accessibility),
  ];
}

/** A document with what every one of them has around its text. */
export function pageFile(
  { title, language }: Pick<BookDocument, 'title' | 'language'>,
  content: Element['children'],
): Element {
  return x('html', { ...xhtml, ...inLanguage(language) }, [
    x('head', [
      x('title', title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
      x('meta', { name: 'viewport', content: 'width=device-width' }),
    ]),
    x('body', content),
  ]);
}

/** The cover. */
export function coverPage(book: Book): Element {
  return pageFile({ title: book.words.cover, language: book.language }, [
    x('section', { 'epub:type': 'cover', class: 'cover' }, [
      x('p', [x('img', { src: coverFile(book), alt: `${book.words.cover}: ${book.title}` })]),
    ]),
  ]);
}

/** The table of contents, for readers and for reading systems. */
export function contentsPage({ contents, landmarks, words, language, documents }: Book): Element {
  const fixed = [
    { type: 'cover', title: words.cover, href: 'cover.xhtml' },
    { type: 'toc', title: words.contents, href: 'contents.xhtml' },
  ];
  const others = landmarks.map(({ type, title, document }) => ({
    ...{ type, title },
    href: fileOf({ name: document }),
  }));
  const names = new Set(documents.map(({ name }) => name));
  return pageFile({ title: words.contents, language }, [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
      x('h1', words.contents),
      list(contents, names),
    ]),
    x('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [
      x('h2', words.landmarks),
      x(
        'ol',
        [...fixed, ...others].map(({ type, title, href }) =>
          x('li', [x('a', { 'epub:type': type, href }, title)]),
        ),
      ),
    ]),
  ]);
}

function list(entries: readonly ContentsEntry[], names: ReadonlySet<string>): Element {
  return x(
    'ol',
    entries.map(({ title, language, document, id, children = [] }) => {
      const words = inLanguage(language);
      const href = document !== undefined && names.has(document) ? fileOf({ name: document }) : undefined;
      const name =
        href === undefined
          ? x('span', words, title)
          : x('a', { ...words, href: id === undefined ? href : `${href}#${encodeURIComponent(id)}` }, title);
      return x('li', [name, ...(children.length > 0 ? [list(children, names)] : [])]);
    }),
  );
}
