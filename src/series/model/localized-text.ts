import { z } from 'astro/zod';
import type { Language, LocalizedText } from '../text/language.ts';
import { setTypography, typographyOf } from '../text/typography.ts';

/**
 * A required text of the series: a map with one entry per language, or a plain string where the series has only
 * one language. A language that the series does not use is an unknown key.
 */
export function textSchema(used: readonly Language[]) {
  const line = z.string().trim().min(1);
  const map = z.strictObject(Object.fromEntries(used.map((language) => [language, line])));
  return (used.length === 1 ? z.union([line, map]) : map).transform((text) => fill(text, used));
}

/** A name: a plain string where it is the same in every language, else a map as in {@link textSchema}. */
export function nameSchema(used: readonly Language[]) {
  const line = z.string().trim().min(1);
  return z
    .union([line, z.strictObject(Object.fromEntries(used.map((language) => [language, line])))])
    .transform((text) => fill(text, used));
}

/** Languages the series does not use repeat its first one, so that a lookup by language never fails. */
function fill(text: string | Record<string, string>, used: readonly Language[]): LocalizedText {
  const own = (language: Language) => (typeof text === 'string' ? text : text[language]);
  const first = used.map(own).find((line) => line !== undefined) ?? '';
  const set = (language: Language) =>
    setTypography(own(language) ?? first, typographyOf(own(language) ? language : (used[0] ?? language)))
      .text;
  return { de: set('de'), en: set('en') };
}
