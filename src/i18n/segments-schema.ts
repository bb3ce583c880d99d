import { z } from 'astro/zod';
import { idSchema } from '../series/model/id.ts';

/** What addresses are made of; no two may be the same. */
export const segments = z
  .strictObject({
    essays: idSchema,
    glossary: idSchema,
    paths: idSchema,
    topics: idSchema,
    authors: idSchema,
    conversation: idSchema,
    search: idSchema,
    licences: idSchema,
    trackback: idSchema,
    comment: idSchema,
    mention: idSchema,
    wholeSeries: idSchema,
    argument: idSchema,
    pathText: idSchema,
    parallel: idSchema,
  })
  .superRefine((words, context) => {
    const first = new Map<string, string>();
    for (const [name, word] of Object.entries(words)) {
      const other = first.get(word);
      if (other === undefined) first.set(word, name);
      else context.addIssue({ code: 'custom', message: `${other} and ${name} are both “${word}”` });
    }
  });
