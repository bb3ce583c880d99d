import { memoizeBy } from '../../memoize.ts';
import type { Typography } from '../text/typography/description.ts';
import { spacesBetween } from '../text/typography/spaces.ts';
import { german } from './de.ts';
import type { LanguageDescription } from './description.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { unspacedScript } from './scripts.ts';
import type { SearchLanguage } from './search-language.ts';

const descriptions: ReadonlyMap<string, LanguageDescription> = new Map([
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
]);

/** Of a language without a description, nothing is known but what its marks are where no others are. */
const unknown: LanguageDescription = {
  typography: {
    double: ['“', '”'],
    single: ['‘', '’'],
    elided: new Set(),
    alsoWhole: new Set(),
    shortened: { behind: /(?!)/, cost: 3 },
    noBreak: spacesBetween([]),
    foreignMarks: /(?!)/,
  },
  search: {
    stopWords: new Set(),
    questionWords: new Set(),
    endings: [''],
    ownLetters: {},
    vowelChanges: {},
    compounds: undefined,
  },
};

/** The tag without its region: `de` for `de-CH`. */
export function baseLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** What a language (BCP 47) is besides its words: a region takes the description of its language. */
export function describeLanguage(tag: string): LanguageDescription {
  return descriptions.get(tag) ?? descriptions.get(baseLanguage(tag)) ?? unknown;
}

/** How a language sets its texts. */
export function typographyOf(tag: string): Typography {
  return describeLanguage(tag).typography;
}

/** What the search knows of a language: its description, and whether its words have to be found between each other. */
export function searchLanguageOf(tag: string): SearchLanguage {
  const { search } = describeLanguage(tag);
  return unspacedScript(tag) ? { ...search, segmented: tag } : search;
}

/** The tag by which numbers, dates and lists are written. */
export function localeOf(tag: string): string {
  return descriptions.get(tag)?.locale ?? tag;
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
