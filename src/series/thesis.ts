import { z } from 'astro/zod';
import { type Language, type Text, textSchema } from './language.ts';
import { type Place, type Problem, problem } from './problem.ts';
import type { Part } from './series.ts';

/** One numbered item of the source text. Its number is its identity; the gist says it in our own words. */
export interface Thesis {
  number: number;
  gist: Text;
}

/** The schema of theses.yaml: the catalogue, in the numbering of the source text. */
export function thesesSchema(used: readonly Language[]) {
  const keywords = z.array(z.string().min(1));
  return z
    .array(
      z.strictObject({
        number: z.number().int().min(1),
        gist: textSchema(used),
        keywords: z
          .union([keywords, z.strictObject(Object.fromEntries(used.map((language) => [language, keywords])))])
          .optional(),
      }),
    )
    .min(1);
}

/** The part that an item belongs to. */
export function partOf(number: number, parts: readonly Part[]): Part | undefined {
  return parts.find((part) => part.from <= number && number <= part.to);
}

/** Numbers that stand twice, and items that no part covers. */
export function checkCatalogue(
  theses: readonly Thesis[],
  parts: readonly Part[],
  at: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  const first = new Map<number, number>();
  return theses.flatMap(({ number }, index) => {
    const earlier = first.get(number);
    if (earlier !== undefined) {
      const { file, line } = at([earlier, 'number']);
      return [
        problem('duplicate-id', at([index, 'number']), {
          what: 'item',
          id: String(number),
          first: `${file}:${line}`,
        }),
      ];
    }
    first.set(number, index);
    return partOf(number, parts) ? [] : [problem('uncovered-thesis', at([index, 'number']), { number })];
  });
}
