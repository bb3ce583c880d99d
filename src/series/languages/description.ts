import type { Typography } from '../text/typography/description.ts';
import type { SearchLanguage } from './search-language.ts';
import type { StemmerLoader } from './stemmers.ts';

/** What a language is besides its words: data, so that another language is another file. */
export interface LanguageDescription {
  /** For numbers, dates and lists, where the tag itself would take the habits of another country (BCP 47). */
  locale?: string | undefined;
  /** What the first day of a month is called in dates, where it is no plain number: `1er`. */
  firstDay?: string | undefined;
  typography: Typography;
  search: SearchLanguage;
  /** Loads what finds the stems of its words (Snowball); without one, words are compared as they are. */
  stemmer?: StemmerLoader | undefined;
  /** Its code in giscus, which refuses to load with one that it does not know; without one, giscus speaks English. */
  giscus?: string | undefined;
  /** Its name in BibLaTeX (`langid`). */
  babel?: string | undefined;
  /** Texts of links that do not say where they lead, in lower case. */
  meaninglessLinks?: RegExp | undefined;
  /** What somebody has counted or measured: shares, and amounts of money. Years, ages and lengths of texts are none. */
  figures?: RegExp | undefined;
}
