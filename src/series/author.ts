import { z } from 'astro/zod';
import { type Language, nameSchema, textSchema } from './language.ts';
import { idSchema, webAddressSchema } from './slug.ts';

/** The schema of authors.yaml. */
export function authorsSchema(used: readonly Language[]) {
  return z.array(
    z.strictObject({
      id: idSchema,
      kind: z.enum(['person', 'organization']).default('person'),
      name: nameSchema(used),
      url: webAddressSchema.optional(),
      /** `@name@host`: shown by Mastodon beside links to this author's essays. */
      fediverse: z
        .string()
        .regex(/^@[\w.-]+@[\w.-]+$/, 'write it as @name@host')
        .optional(),
      bio: textSchema(used),
    }),
  );
}

/** Who writes: a person or an organisation. */
export type Author = z.infer<ReturnType<typeof authorsSchema>>[number];
