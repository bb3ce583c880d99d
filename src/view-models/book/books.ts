import { createHash } from 'node:crypto';
import { type Book, epubType, type Picture } from '../../formats/epub/document.ts';
import { picturesIn } from '../../formats/epub/place-links.ts';
import { writeEpub } from '../../formats/epub/write-epub.ts';
import { toBookPicture } from '../../formats/image/book-pictures.ts';
import { memoizeBy } from '../../memoize.ts';
import { bookConfigOf } from '../../series/model/book.ts';
import type { Essay, Term } from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
import { bookKinds, pagesWithBooks } from '../../series/routes/books.ts';
import type { BookPage } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import { presenterFor } from '../presenter.ts';
import type { ReadArticle, ReadFile, Sidecar } from '../sidecar.ts';
import { makeBookText, type RenderBookText } from './book.ts';
import { bookKey } from './book-key.ts';
import type { BookContext } from './context.ts';
import { editionOf } from './edition.ts';
import { mapAddress } from './front.ts';
import { drawBookMap, drawCover } from './pictures.ts';
import { essayDocument, termDocument } from './texts.ts';

/** Where a book finds its pictures. */
interface PictureSources {
  /** Folder of pictures that were made before. */
  cache: string;
  /** Reads a file of the content folder. */
  readContent: (path: string) => Promise<Uint8Array>;
}

/** Every book of a site; those with heavy pictures also without them. */
export function listBooks(site: Site, sources: PictureSources): Sidecar[] {
  // A text stands in several books.
  const render = memoizeBy(
    ({ entry, context }: { entry: Essay | Term; context: BookContext; readArticle: ReadArticle }) =>
      `${context.language} ${targetKey(entry)}`,
    ({ entry, context, readArticle }) =>
      entry.kind === 'essay'
        ? essayDocument(entry, context, readArticle)
        : termDocument(entry, context, readArticle),
  );
  return pagesWithBooks(site).flatMap((page) =>
    site.series.languages.flatMap((language) =>
      bookKinds(site).map(({ isTextOnly }) => ({
        path: site.addresses.book(page, language, { isTextOnly }),
        type: epubType,
        key: async (readArticle: ReadArticle) => {
          const { cover } = bookConfigOf(site.series) ?? {};
          const key = await bookKey(editionOf(page, language, site), site, readArticle);
          return createHash('sha256')
            .update(key)
            .update(cover === undefined ? '' : await sources.readContent(cover))
            .digest('hex');
        },
        make: async (readArticle, readFile) =>
          writeEpub(
            await makeBook(
              { page, language, isTextOnly, site, sources },
              (entry, context) => render({ entry, context, readArticle }),
              readFile,
            ),
          ),
      })),
    ),
  );
}

/** A book that is asked for. */
interface WantedBook {
  page: BookPage;
  language: Language;
  isTextOnly: boolean;
  /** Whether it is for paper. */
  isPrinted?: boolean;
  site: Site;
  sources: PictureSources;
}

/**
 * The book of a series in a language as it is printed, whether or not its pages offer one.
 *
 * @param wanted its language, the site, and where its pictures are
 */
export function makePrintedBook(
  wanted: Pick<WantedBook, 'language' | 'site' | 'sources'>,
  readArticle: ReadArticle,
  readFile: ReadFile,
): Promise<Book> {
  return makeBook(
    { ...wanted, page: { kind: 'register' }, isTextOnly: false, isPrinted: true },
    (entry, context) =>
      entry.kind === 'essay'
        ? essayDocument(entry, context, readArticle)
        : termDocument(entry, context, readArticle),
    readFile,
  );
}

async function makeBook(wanted: WantedBook, render: RenderBookText, readFile: ReadFile): Promise<Book> {
  const { page, language, isTextOnly, isPrinted = false, site, sources } = wanted;
  const presenter = presenterFor(site, language);
  const edition = editionOf(page, language, site);
  const { text, context } = await makeBookText(edition, presenter, render, { isPrinted });
  const pictures = isTextOnly
    ? new Map<string, Picture>()
    : await makePictures(picturesIn(text.documents), context, sources, readFile);
  return { ...text, pictures, cover: await makeCover(context, sources) };
}

async function makeCover(context: BookContext, { cache, readContent }: PictureSources): Promise<Picture> {
  const { cover } = bookConfigOf(context.site.series) ?? {};
  if (cover === undefined || context.edition.path) return drawCover(context, cache);
  return toBookPicture(await readContent(cover), cache);
}

/** A picture from elsewhere stays there: its words stand in its place. */
async function makePictures(
  addresses: readonly string[],
  context: BookContext,
  { cache }: PictureSources,
  readFile: ReadFile,
): Promise<Map<string, Picture>> {
  const root = context.site.addresses.fileUrl('');
  const pictures = new Map<string, Picture>();
  // One after the other: libvips uses all cores for one.
  for (const address of addresses) {
    if (address === mapAddress) pictures.set(address, await drawBookMap(context, cache));
    else if (address.startsWith(root))
      pictures.set(address, await toBookPicture(await readFile(`/${address.slice(root.length)}`), cache));
  }
  return pictures;
}
