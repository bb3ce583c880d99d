import { readFileSync } from 'node:fs';
import type { Element } from 'xast';
import { packagePath } from '../../package-paths.ts';
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
import { type ArchivedFile, writeZip } from './zip.ts';

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
  return writeZip([
    // First and not compressed, so that the kind of the file shows in its first bytes.
    { path: 'mimetype', content: epubType, isStored: true },
    ...texts.map(([path, root]) => ({ path, content: writeXml(root) })),
    ...pages.map(([path, root]) => ({ path, content: writeXml(root, 'html') })),
    { path: 'EPUB/book.css', content: readFileSync(packagePath('src/styles/book.css')) },
    pictureFile(coverFile(book), book.cover),
    ...listed.map((picture) => pictureFile(picture.file, picture)),
  ]);
}

function pictureFile(file: string, { bytes, type }: Picture): ArchivedFile {
  return { path: `EPUB/${file}`, content: bytes, isStored: type !== 'image/svg+xml' };
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
