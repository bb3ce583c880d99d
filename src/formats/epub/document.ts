import type { ElementContent } from 'xast';
import type { Day } from '../../series/text/date.ts';
import type { Language } from '../../series/text/language.ts';

/** Media type of books. */
export const epubType = 'application/epub+zip';

/** A text of a book, in one file. Addresses in it are absolute. */
export interface BookDocument {
  /** Name of its file without the ending: ASCII letters, digits, hyphens, underscores. */
  name: string;
  title: string;
  /** Language of its words; parts in others say so themselves. */
  language: Language;
  content: readonly ElementContent[];
  /** Pages of the site that it stands for: URL without an anchor, and the id of the place, or nothing for its beginning. */
  addresses: ReadonlyMap<string, string | undefined>;
}

/** An entry of the table of contents. */
export interface ContentsEntry {
  title: string;
  /** Only where it differs from the language of the book. */
  language?: Language | undefined;
  /** Name of the document; nothing for a heading. */
  document?: string | undefined;
  /** Id in it. */
  id?: string | undefined;
  children?: readonly ContentsEntry[] | undefined;
}

/** A place that reading systems lead to. */
export interface Landmark {
  /** In the words of EPUB: `bodymatter`, `glossary`. */
  type: string;
  title: string;
  document: string;
}

/** A picture in a format that every reading system knows. */
export interface Picture {
  bytes: Uint8Array;
  type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
}

/** Everything that is in a book. */
export interface Book {
  /** The same in every edition: `urn:uuid:…`. */
  identifier: string;
  language: Language;
  title: string;
  description: string;
  creators: readonly string[];
  publisher: string;
  rights: string;
  /** Where the book is from: an address. */
  source: string;
  /** Day of the last change. */
  edition: Day;
  cover: Picture;
  /** In reading order, without cover and contents. */
  documents: readonly BookDocument[];
  contents: readonly ContentsEntry[];
  landmarks: readonly Landmark[];
  /** By address, as the documents name them. A picture that is not here is shown by its words. */
  pictures: ReadonlyMap<string, Picture>;
  words: { cover: string; contents: string; landmarks: string; accessibility: string };
}
