import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readText } from '../files.ts';
import { memoizeBy } from '../memoize.ts';
import { describeLanguage, searchLanguageOf, typographyOf } from '../series/languages/index.ts';
import { packSearchLanguage } from '../series/languages/search-language.ts';
import type { Language } from '../series/text/language.ts';
import { settings } from '../settings.ts';
import { fillLaterWords } from './missing-words.ts';
import type { OfflineWords } from './offline-schema.ts';
import { createSearchMessages, type SearchData, type SearchMessages } from './search.ts';
import { originalLanguage, overlay, shippedFile, wordsFilesOf } from './words-files.ts';
import { type Messages, wordsSchema } from './words-schema.ts';

/**
 * The schema of the words that a series has of its own in a language: what it does not say, the shipped words of the
 * language say; what a later minor version added stands in English. What comes out is the messages.
 *
 * @param ofBase the words that the series has of its own in the language of a region
 */
export function ownWordsSchema(language: Language, ofBase: unknown = {}) {
  return z.preprocess((own) => fillLaterWords(language, overlay(ofBase, own)), wordsSchema(language));
}

/**
 * What the interface says in a language, with the words that a series has of its own.
 * @throws ZodError where words are missing or wrong
 */
export function messagesFor(language: Language, overrides: unknown = {}): Messages {
  return ownWordsSchema(language).parse(overrides);
}

/** What the interface says in a language, with the words of the series that is built. */
export const messages = memoizeBy((language: Language) => language, open);

/** What the search says in a language. */
export const searchMessages = memoizeBy(
  (language: Language) => language,
  (language): SearchMessages => createSearchMessages(searchData(language)),
);

/** What the search in the browser knows of its language. */
export function searchData(language: Language): SearchData {
  const { search: words, locale } = messages(language);
  const { double, single, innerSpace } = typographyOf(language);
  const packed = packSearchLanguage(searchLanguageOf(language));
  const { firstDay } = describeLanguage(language);
  return { words, locale, firstDay, quotes: { double, single, innerSpace }, language: packed };
}

/**
 * Name of the file that has them for the browser, without extension. It has a hash, like all of `assets/`: what was loaded
 * once is never asked for again.
 */
export const searchDataName = memoizeBy(
  (language: Language) => language,
  (language) => withHash(`search-${language}`, searchData(language)),
);

/** What the offline button says once it is pressed, for the browser. */
export function offlineData(language: Language): OfflineWords {
  const { loading, kept, removed, full, denied, failed } = messages(language).offline;
  return { loading, kept, removed, full, denied, failed };
}

/** Name of the file that has it, without extension; with a hash, too. */
export const offlineDataName = memoizeBy(
  (language: Language) => language,
  (language) => withHash(`offline-${language}`, offlineData(language)),
);

function withHash(name: string, data: object): string {
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return `${name}.${hash.slice(0, 8)}`;
}

/**
 * While the words of a series are wrong, which a check says and a build refuses, those of the language stand in their place,
 * or the English ones where none are shipped.
 */
function open(language: Language): Messages {
  const { contentDir } = settings;
  const files = wordsFilesOf(language).filter((file) => existsSync(join(contentDir, file)));
  const own = files.map((file) => readOwn(contentDir, file)).reduce(overlay, {});
  const { data } = ownWordsSchema(language).safeParse(own);
  return data ?? messagesFor(shippedFile(language) === undefined ? originalLanguage : language);
}

function readOwn(contentDir: string, file: string): unknown {
  try {
    return parse(readText(contentDir, file)) ?? {};
  } catch {
    return {};
  }
}

export type { Messages };
