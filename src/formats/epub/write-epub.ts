import { readFileSync } from 'node:fs';
import { strToU8, type ZipOptions, zipSync } from 'fflate';
import type { Element } from 'xast';
import { own } from '../../own.ts';
import { writeXml } from '../feeds/xml.ts';
import { type Book, epubType, type Picture } from './document.ts';
import {
  containerFile,
  contentsPage,
  coverFile,
  coverPage,
  type PackagedPicture,
  packageFile,
  pageFile,
} from './package.ts';
import { fileOf, findPlaces, placeLinks } from './place-links.ts';

/** Writes a book as EPUB 3. The same book gives the same bytes, wherever and whenever it is written. */
export function writeEpub(book: Book): Uint8Array {
  const { documents } = book;
  const pictures = nameFiles(book.pictures);
  const files = new Map([...pictures].map(([url, { file }]) => [url, file]));
  const places = findPlaces(documents, files);
  const listed = [...pictures.values()];
  const texts: [path: string, root: Element][] = [
    ['META-INF/container.xml', containerFile()],
    ['EPUB/package.opf', packageFile(book, listed)],
  ];
  const pages: [path: string, root: Element][] = [
    ['EPUB/contents.xhtml', contentsPage(book)],
    ['EPUB/cover.xhtml', coverPage(book)],
    ...documents.map((document): [string, Element] => [
      `EPUB/${fileOf(document)}`,
      pageFile(document, placeLinks(document.content, places)),
    ]),
  ];
  return zipSync(
    {
      // First and not compressed, so that the kind of the file shows in its first bytes.
      mimetype: [strToU8(epubType), { ...fixed, level: 0 }],
      ...Object.fromEntries(texts.map(([path, root]) => [path, compressed(writeXml(root))])),
      ...Object.fromEntries(pages.map(([path, root]) => [path, compressed(writeXml(root, 'html'))])),
      'EPUB/book.css': compressed(readFileSync(own('src/styles/book.css'), 'utf8')),
      [`EPUB/${coverFile(book)}`]: stored(book.cover),
      ...Object.fromEntries(listed.map((picture) => [`EPUB/${picture.file}`, stored(picture)])),
    },
    fixed,
  );
}

/** The earliest day of the format. It is read in local time: by UTC, the bytes would depend on the time zone. */
const fixed: ZipOptions = { mtime: new Date(1980, 0, 1), level: 6, os: 3, attrs: 0o644 << 16 };

function compressed(text: string): [Uint8Array, ZipOptions] {
  return [strToU8(text), fixed];
}

/** Pictures are compressed already. */
function stored({ bytes, type }: Picture): [Uint8Array, ZipOptions] {
  return [bytes, type === 'image/svg+xml' ? fixed : { ...fixed, level: 0 }];
}

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

function nameFiles(pictures: Book['pictures']): Map<string, PackagedPicture> {
  return new Map(
    [...pictures].map(([url, picture], index) => [
      url,
      { ...picture, file: `images/${index + 1}.${endings[picture.type]}` },
    ]),
  );
}
