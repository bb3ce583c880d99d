import { posix } from 'node:path';
import type { Day } from '../../series/text/date.ts';
import { dayOf } from '../dates.ts';

/** Texts of Markdown. */
export const textPattern = /\.(?:md|mdx|markdown)$/i;

/** What the path of a text says of it. */
export interface PathFacts {
  /** Path without language, date, extension and the name of a bundle: translations share it. */
  key: string;
  /** Folders in which it stands, from the folder of all texts on. */
  sections: string[];
  /** Last name of the path, without date and language. */
  name: string;
  date: Day | undefined;
  language: string | undefined;
  /** Whether it is the list of a section, not a text (Hugo). */
  isList: boolean;
}

/**
 * Reads the path of a text.
 *
 * @param path as seen from the folder of all texts
 * @param languages of which folders may bear the name
 */
export function readPath(path: string, languages: readonly string[]): PathFacts {
  const { dir, name: full } = posix.parse(path);
  // A folder with a file for each language: `name/de.md`.
  const whole = dir !== '' && languages.includes(full.toLowerCase()) ? `index.${full}` : full;
  const [, stem = full, suffix] = /^(.+)\.([a-z]{2}(?:-[a-z]{4})?(?:-[a-z]{2})?)$/i.exec(whole) ?? [];
  const isLanguage = suffix !== undefined && isKnownLanguage(suffix);
  const bare = isLanguage ? stem : full;
  const folders = dir.split('/').filter(Boolean);
  const place = folders.findIndex((folder) => languages.includes(folder.toLowerCase()));
  const language = isLanguage ? suffix : folders[place];
  const rest = folders.filter((_, index) => index !== place);
  const isBundle = /^_?index$/i.test(bare);
  const own = isBundle ? (rest.at(-1) ?? '') : bare;
  const sections = isBundle ? rest.slice(0, -1) : rest;
  const [, day, dated = ''] = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(own) ?? [];
  const name = day === undefined ? own : dated;
  return {
    key: [...sections, name].join('/').toLowerCase(),
    sections,
    name,
    date: day === undefined ? undefined : dayOf(day),
    language,
    isList: /^_index$/i.test(bare),
  };
}

/**
 * The languages that folders or files are named after. One alone may mean something else: a folder `it` is about computers.
 *
 * @param known languages that there are
 */
export function namedLanguages(files: readonly string[], known: readonly string[]): string[] {
  const names = new Set(
    files.flatMap((file) =>
      file
        .toLowerCase()
        .replace(/\.\w+$/, '')
        .split('/'),
    ),
  );
  const named = known.filter((language) => names.has(language));
  return named.length > 1 ? named : [];
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isKnownLanguage(code: string): boolean {
  return languageNames.of(code) !== undefined;
}
