import { z } from 'astro/zod';
import type { Language } from '../text/language.ts';
import { acceptSchema } from './accept.ts';
import { idSchema } from './id.ts';
import type { ResolvedLink } from './link.ts';
import { type ReadLine, setLine, textSchema } from './localized-text.ts';

/** The schema of paths.yaml: curated reading orders. */
export function readingPathsSchema(used: readonly Language[], read: ReadLine = setLine) {
  const text = textSchema(used, read);
  return z.array(
    z.strictObject({
      id: idSchema.describe('permanent name'),
      slug: z
        .partialRecord(z.enum(used), idSchema)
        .default({})
        .describe('last part of the address by language, in place of the id'),
      title: text.describe('what it is called'),
      summary: text.describe('whom it is for'),
      steps: z
        .array(
          z.strictObject({
            to: z.string().min(1).describe('essay:id, thesis:12 or term:id'),
            note: text.optional().describe('why it stands here'),
          }),
        )
        .min(1)
        .describe('what to read, in this order'),
      accept: acceptSchema,
    }),
  );
}

/** A curated reading order. */
export type ReadingPath = z.infer<ReturnType<typeof readingPathsSchema>>[number];

/** A reading path with its steps resolved. */
export interface LinkedPath extends ReadingPath {
  steps: (ReadingPath['steps'][number] & Pick<ResolvedLink, 'parsed' | 'destination'>)[];
}
