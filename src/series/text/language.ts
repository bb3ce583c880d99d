import { z } from 'astro/zod';

declare const none: unique symbol;

/** Languages that a program names itself: none in ours; tests name those of their fixtures by declaration merging. */
export interface NamedLanguages {
  readonly [none]?: never;
}

/**
 * A language of the series (BCP 47): a tag that has passed its schema. To the compiler it is opaque, and a record by
 * language is whole: schemas make an entry for each language of the series.
 */
export type Language = [Named] extends [never] ? '<BCP 47>' : Named;

type Named = Extract<keyof NamedLanguages, string>;

/** A text that every language of the series has. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** Whether a text is a language tag as it is written in full: `fr`, `pt-BR`. */
export function isLanguage(text: string): text is Language {
  try {
    return /^[a-z]{2,3}\b/.test(text) && Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** A tag that we write ourselves. @throws Error where it is none */
export function readLanguage(tag: string): Language {
  if (!isLanguage(tag)) throw new Error(`“${tag}” is no language tag.`);
  return tag;
}

/** The default language of a series: its first. @throws Error where it has none, which its schema refuses */
export function defaultLanguage([first]: readonly Language[]): Language {
  if (first === undefined) throw new Error('The series has no language.');
  return first;
}

/** The schema of a language tag. */
export const languageSchema = z.string().transform((tag, context): Language => {
  if (isLanguage(tag)) return tag;
  const message = 'write a language tag such as de, fr or pt-BR';
  context.addIssue({ code: 'custom', message, params: { meant: toTag } });
  return z.NEVER;
});

/** The tag that was meant by one in another form: `DE`, `en_US`. */
function toTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    return tag !== undefined && text.length <= 8 && isLanguage(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** A record with an entry for each of some languages. */
export function byLanguage<Value>(
  languages: readonly Language[],
  make: (language: Language) => Value,
): Readonly<Record<Language, Value>> {
  const entries: Partial<Record<Language, Value>> = {};
  for (const language of languages) entries[language] = make(language);
  if (!isWhole(entries, languages)) throw new Error('A language has no entry.');
  return entries;
}

function isWhole<Value>(
  entries: Partial<Record<Language, Value>>,
  languages: readonly Language[],
): entries is Record<Language, Value> {
  return languages.every((language) => Object.hasOwn(entries, language));
}
