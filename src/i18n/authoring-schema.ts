import { z } from 'astro/zod';
import { newTextKeys } from '../series/authoring/new-text.ts';
import { idSchema } from '../series/model/id.ts';
import { text } from './patterns.ts';

/** The words that files of authors begin with: new texts, and what an import makes. */
export const authoringWords = {
  newText: z.record(z.enum(newTextKeys), text),
  imported: z.strictObject({
    untitled: text,
    allRights: text,
    image: text,
    video: text,
    file: text,
    /** What an item is called in a series that an import begins. */
    item: z.strictObject({ singular: text, plural: text, segment: idSchema }),
  }),
};
