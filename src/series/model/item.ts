import { z } from 'astro/zod';
import type { Language, LocalizedText } from '../text/language.ts';
import { acceptSchema } from './accept.ts';
import { type ReadLine, setLine, textSchema } from './localized-text.ts';
import type { Part } from './series.ts';

/** One numbered item of the source text. Its number is its identity; the gist says it in our own words. */
export interface Item {
  number: number;
  gist: LocalizedText;
  /** The gist as HTML, by language, where it has emphasis or code. */
  gistHtml?: Partial<LocalizedText> | undefined;
  /** Words that the search finds it by: one list, or one by language. */
  keywords?: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined;
}

/** The schema of theses.yaml: the catalogue, in the numbering of the source text. */
export function itemsSchema(used: readonly Language[], read: ReadLine = setLine) {
  const keywords = z.array(z.string().min(1));
  return z
    .array(
      z.strictObject({
        number: z.number().int().min(1).describe('its number in the text'),
        gist: textSchema(used, read).describe('what it says, in your own words'),
        keywords: z
          .union([keywords, z.strictObject(Object.fromEntries(used.map((language) => [language, keywords])))])
          .optional()
          .describe('words that the search finds it by: one list, or one by language'),
        accept: acceptSchema,
      }),
    )
    .min(1);
}

/** The part that an item belongs to. */
export function partOf(number: number, parts: readonly Part[]): Part | undefined {
  return parts.find((part) => part.from <= number && number <= part.to);
}
