import { citationFiles, feedFiles, feedFormats } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { citationTypes } from '../citation.ts';
import { feedTypes } from '../feeds/feed.ts';

/** What every host has to do for the site, whatever its configuration looks like. */
export interface Hosting {
  /** Path the site stands under, with a slash at both ends. */
  base: string;
  languages: readonly Language[];
  /** Headers of every answer, but for caching. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Old addresses, as paths with the base. */
  redirects: readonly Redirect[];
}

/** An old address, and where it leads. */
export interface Redirect {
  /** Path, decoded, with a slash at its end. */
  from: string;
  /** Path or URL, percent-encoded. */
  to: string;
}

/** How long what is cached counts without asking: names with a hash in them for good, all the rest never. */
export const caching = {
  immutable: 'public, max-age=31536000, immutable',
  revalidate: 'public, max-age=0, must-revalidate',
} as const;

/** Media types of files that hosts do not know by their ending, or know as something more general; by the end of the name. */
export const mediaTypes: readonly (readonly [end: string, type: string])[] = [
  ...feedFormats.map((format) => [feedFiles[format], feedTypes[format]] as const),
  [citationFiles.bibtex, citationTypes.bibtex],
  [citationFiles.csl, citationTypes.csl],
  ['.webmanifest', 'application/manifest+json'],
  ['.avif', 'image/avif'],
];

/** Texts that are worth compressing on the way. */
export const compressibleTypes = [
  ...['text/html', 'text/css', 'text/plain', 'text/xml', 'text/javascript', 'application/javascript'],
  ...['application/json', 'application/xml', 'image/svg+xml'],
  ...mediaTypes.map(([, type]) => type).filter((type) => type.startsWith('application/')),
];

/** Folders of the site in which every name holds a hash of the content. */
export function immutableFolders({ languages }: Pick<Hosting, 'languages'>): string[] {
  const index = ['filter', 'fragment', 'index'];
  return [
    'assets/',
    ...languages.flatMap((language) => index.map((part) => `pagefind/${language}/${part}/`)),
  ];
}

/** Both spellings of an old address, with and without its last slash. */
export function spellings(from: string): string[] {
  return from === '/' ? [from] : [from.replace(/\/$/, ''), from];
}
