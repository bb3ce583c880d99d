import { citationFiles, feedFiles, feedFormats } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { citationTypes } from '../citation.ts';
import { epubType } from '../epub/document.ts';
import { feedTypes } from '../feeds/feed.ts';

/** Requirements on every host, independent of its configuration format. */
export interface Hosting {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  languages: readonly Language[];
  /** Headers of every response, except caching. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Old addresses, as paths with the base. */
  redirects: readonly Redirect[];
  /** Addresses of texts that are withdrawn, as paths with the base, decoded, with a slash at their end. */
  gone: readonly string[];
}

/** A redirect from an old address. */
interface Redirect {
  /** Path, decoded, with a slash at its end. */
  from: string;
  /** Path or URL, percent-encoded. */
  to: string;
}

/** Values of Cache-Control: files with a hash in their name are immutable, all others are revalidated. */
export const caching = {
  immutable: 'public, max-age=31536000, immutable',
  revalidate: 'public, max-age=0, must-revalidate',
} as const;

/** Media types, by the end of the name, of files that hosts do not know or know by a more general type. */
export const mediaTypes: readonly (readonly [end: string, type: string])[] = [
  ...feedFormats.map((format) => [feedFiles[format], feedTypes[format]] as const),
  [citationFiles.bibtex, citationTypes.bibtex],
  [citationFiles.csl, citationTypes.csl],
  ['.webmanifest', 'application/manifest+json'],
  ['.avif', 'image/avif'],
  ['.epub', epubType],
];

/** Media types that hosts compress. */
export const compressibleTypes = [
  ...['text/html', 'text/css', 'text/plain', 'text/xml', 'text/javascript', 'application/javascript'],
  ...['application/json', 'application/xml', 'image/svg+xml'],
  ...mediaTypes
    .map(([, type]) => type)
    // A book is compressed already.
    .filter((type) => type.startsWith('application/') && type !== epubType),
];

/** Folders of the site in which every name holds a hash of the content. */
export function immutableFolders({ languages }: Pick<Hosting, 'languages'>): string[] {
  const index = ['filter', 'fragment', 'index'];
  return [
    'assets/',
    ...languages.flatMap((language) => index.map((part) => `pagefind/${language}/${part}/`)),
  ];
}

/** Both spellings of an old address, with and without the trailing slash. */
export function spellings(from: string): string[] {
  return from === '/' ? [from] : [from.replace(/\/$/, ''), from];
}
