import { z } from 'astro/zod';
import { textSchema } from './language.ts';
import { type Place, type Problem, problem } from './problem.ts';
import type { Part } from './series.ts';
import type { Language, Text } from './text/language.ts';

/** One numbered item of the source text. Its number is its identity; the gist says it in our own words. */
export interface Thesis {
  number: number;
  gist: Text;
  /** Words that the search finds it by: one list, or one by language. */
  keywords?: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined;
}

/** The schema of theses.yaml: the catalogue, in the numbering of the source text. */
export function thesesSchema(used: readonly Language[]) {
  const keywords = z.array(z.string().min(1));
  return z
    .array(
      z.strictObject({
        number: z.number().int().min(1).describe('its number in the text'),
        gist: textSchema(used).describe('what it says, in your own words'),
        keywords: z
          .union([keywords, z.strictObject(Object.fromEntries(used.map((language) => [language, keywords])))])
          .optional()
          .describe('words that the search finds it by: one list, or one by language'),
      }),
    )
    .min(1);
}

/** The part that an item belongs to. */
export function partOf(number: number, parts: readonly Part[]): Part | undefined {
  return parts.find((part) => part.from <= number && number <= part.to);
}

/** Numbers that stand twice, and items that no part covers. */
export function checkNumbers(
  numbers: readonly number[],
  parts: readonly Part[] | undefined,
  at: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  return numbers.flatMap((number, index) => {
    if (!Number.isInteger(number)) return [];
    const place = at([index, 'number']);
    const first = numbers.indexOf(number);
    if (first < index) {
      const { file, line } = at([first, 'number']);
      return [problem('duplicate-id', place, { what: 'item', id: String(number), first: `${file}:${line}` })];
    }
    return !parts || partOf(number, parts) ? [] : [problem('uncovered-thesis', place, { number })];
  });
}

/** Parts that run backwards, overlap, hold no item, or go beyond the first or the last one. */
export function checkParts(
  parts: readonly Part[],
  numbers: readonly number[],
  at: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return parts.flatMap(({ from, to }, index) => {
    const wrong = (reason: string, key: 'from' | 'to' = 'from') => [
      problem('wrong-part', at(['parts', index, key]), { from, to, reason }),
    ];
    if (from > to) return wrong('it ends before it begins');
    const other = parts.slice(0, index).findIndex((part) => part.from <= to && from <= part.to);
    if (other >= 0) return wrong(`it overlaps with the part in line ${at(['parts', other]).line}`);
    const filled = numbers.some((number) => from <= number && number <= to);
    if (numbers.length === 0) return [];
    if (!filled) return wrong('theses.yaml has no item with such a number');
    if (to > last) return wrong(`the last item is ${last}`, 'to');
    return from < first ? wrong(`the first item is ${first}`) : [];
  });
}
