import { memoizeBy } from '../../memoize.ts';
import { readPackageData } from '../../package-data.ts';
import type { Typography } from '../text/typography/description.ts';
import type { LanguageDescription } from './description.ts';
import { descriptionSchema } from './description-schema.ts';
import { unspacedScript } from './scripts.ts';
import type { SearchLanguage } from './search-language.ts';

/** The tag without its region: `de` for `de-CH`. */
export function baseLanguage(tag: string): string {
  return tag.replace(/-.*/, '');
}

/** The file that says what a language is besides its words, from the root of our code; there need not be one. */
export function descriptionFile(tag: string): string {
  return `src/series/languages/${tag}.yaml`;
}

/**
 * What a language (BCP 47) is besides its words: a region takes the description of its language. Of a language without
 * one, nothing is known but what its marks are where no others are.
 */
export const describeLanguage = memoizeBy(
  (tag: string) => tag,
  (tag): LanguageDescription => {
    const [own, ofBase] = [tag, baseLanguage(tag)].map((each) => readPackageData(descriptionFile(each)));
    return descriptionSchema(tag).parse(own ?? ofBase ?? {});
  },
);

/** How a language sets its texts. */
export function typographyOf(tag: string): Typography {
  return describeLanguage(tag).typography;
}

/** What the search knows of a language: its description, and whether its words have to be found between each other. */
export function searchLanguageOf(tag: string): SearchLanguage {
  const { search } = describeLanguage(tag);
  return unspacedScript(tag) ? { ...search, segmented: tag } : search;
}

/** The tag by which numbers, dates and lists are written; a region has habits of its own. */
export function localeOf(tag: string): string {
  return tag === baseLanguage(tag) ? (describeLanguage(tag).locale ?? tag) : tag;
}

/** Where lines of text run. */
export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written. */
export const directionOf = memoizeBy(
  (tag: string) => tag,
  (tag): Direction => (rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'),
);

/** Scripts that run from right to left (Unicode, UAX 9 and Scripts.txt), those in use. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
