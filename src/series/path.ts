import { z } from 'astro/zod';
import { type Language, textSchema } from './language.ts';
import { idSchema } from './slug.ts';

/** The schema of paths.yaml: curated reading orders. */
export function pathsSchema(used: readonly Language[]) {
  const text = textSchema(used);
  return z.array(
    z.strictObject({
      id: idSchema,
      /** Localised last part of the URL; default the id. */
      slug: z.partialRecord(z.enum(used), idSchema).default({}),
      title: text,
      summary: text,
      steps: z
        .array(
          z.strictObject({
            /** Written like a link in an essay: `essay:id`, `thesis:12` or `term:id`. */
            to: z.string().min(1),
            note: text.optional(),
          }),
        )
        .min(1),
    }),
  );
}

/** A curated reading order. */
export type Path = z.infer<ReturnType<typeof pathsSchema>>[number];
