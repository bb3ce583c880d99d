import { z } from 'astro/zod';
import type { Language } from '../text/language.ts';
import { acceptSchema } from './accept.ts';
import { idSchema, webAddressSchema } from './id.ts';
import { nameSchema, type ReadLine, setLine, textSchema } from './localized-text.ts';

/** The schema of authors.yaml. */
export function authorsSchema(used: readonly Language[], read: ReadLine = setLine) {
  return z.array(
    z.strictObject({
      id: idSchema.describe('named by texts, and part of the address'),
      kind: z.enum(['person', 'organization']).default('person').describe('who it is, for machines'),
      name: nameSchema(used, read).describe('as readers see it'),
      url: webAddressSchema.optional().describe('a page of the author elsewhere'),
      fediverse: z
        .string()
        .regex(/^@[\w.-]+@[\w.-]+$/, 'write it as @name@host')
        .optional()
        .describe('shown by Mastodon beside links to this author’s essays, as @name@host'),
      bio: textSchema(used, read).describe('one or two sentences'),
      accept: acceptSchema,
    }),
  );
}

/** Who writes: a person or an organisation. */
export type Author = z.infer<ReturnType<typeof authorsSchema>>[number];
