import '../src/series/text/language.ts';

declare module '../src/series/text/language.ts' {
  /** The languages of the fixtures, so that tests can write their tags. */
  interface NamedLanguages {
    de: true;
    en: true;
  }
}
