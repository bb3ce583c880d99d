import type { Typography } from '../text/typography/description.ts';
import type { SearchLanguage } from './search-language.ts';

/** What a language is besides its words: data, so that another language is another file. */
export interface LanguageDescription {
  /** For numbers, dates and lists, where the tag itself would take the habits of another country (BCP 47). */
  locale?: string;
  typography: Typography;
  search: SearchLanguage;
  /** Loads what finds the stems of its words (Snowball); without one, words are compared as they are. */
  stemmer?: () => Promise<{ stemmer: (word: string) => string }>;
  /** Its code in giscus, which refuses to load with one that it does not know; without one, giscus speaks English. */
  giscus?: string;
  /** Its name in BibLaTeX (`langid`). */
  babel?: string;
  /** Texts of links that do not say where they lead, in lower case. */
  meaninglessLinks?: RegExp;
  /** What somebody has counted or measured: shares, and amounts of money. Years, ages and lengths of texts are none. */
  figures?: RegExp;
  /** Segments that addresses had before, by the key of their word; they lead on. */
  formerSegments?: Readonly<Partial<Record<'glossary' | 'trackback' | 'comment', string>>>;
}
