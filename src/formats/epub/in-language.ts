import { directionOf } from '../../series/languages/index.ts';
import type { Language } from '../../series/text/language.ts';

/** Attributes of a text that may be in another language than what it stands in, and run in another direction. */
export function inLanguage(lang: Language | undefined): Record<string, string> {
  return lang === undefined ? {} : { lang, 'xml:lang': lang, dir: directionOf(lang) };
}
