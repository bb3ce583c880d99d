import { z } from 'astro/zod';
import { typographyOf } from '../languages/index.ts';
import { byLanguage, type Language, type LocalizedText } from '../text/language.ts';
import { addInnerSpaces, setTypography } from '../text/typography.ts';

/** Makes of a line in YAML the text that readers see. */
export type ReadLine = (source: string, language: Language) => string;

/** Sets the marks of a line; its markup stays as it is. */
export const setLine: ReadLine = (source, language) => {
  const typography = typographyOf(language);
  return addInnerSpaces(setTypography(source, typography).text, typography);
};

/**
 * A required text of the series: a map with one entry per language, or a plain string where the series has only
 * one language. A language that the series does not use is an unknown key.
 */
export function textSchema(used: readonly Language[], read: ReadLine) {
  const line = z.string().trim().min(1);
  const map = z.strictObject(Object.fromEntries(used.map((language) => [language, line])));
  return (used.length === 1 ? z.union([line, map]) : map).transform((text) => fill(text, used, read));
}

/** A name: a plain string where it is the same in every language, else a map as in {@link textSchema}. */
export function nameSchema(used: readonly Language[], read: ReadLine) {
  const line = z.string().trim().min(1);
  return z
    .union([line, z.strictObject(Object.fromEntries(used.map((language) => [language, line])))])
    .transform((text) => fill(text, used, read));
}

/** A language without an entry repeats the first one, so that a lookup by language never fails. */
function fill(
  text: string | Record<string, string>,
  used: readonly Language[],
  read: ReadLine,
): LocalizedText {
  const own = (language: Language) => (typeof text === 'string' ? text : text[language]);
  const first = used.map(own).find((line) => line !== undefined) ?? '';
  const set = (language: Language) =>
    read(own(language) ?? first, own(language) ? language : (used[0] ?? language));
  return byLanguage(used, set);
}
