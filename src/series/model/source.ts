import { z } from 'astro/zod';
import { partialDateSchema } from '../text/date.ts';
import type { Position } from '../text/position.ts';
import { idSchema, webAddressSchema } from './id.ts';

/** The schema of an entry of `sources:` in the frontmatter of a text. */
export const sourceSchema = z.strictObject({
  id: idSchema.optional().describe('names it in the text, which cites it as [](source:id)'),
  title: z.string().trim().min(1).describe('what it is called'),
  url: webAddressSchema
    .optional()
    .describe('where it stands; left out where no address of it is known any more'),
  date: partialDateSchema.optional().describe('when it appeared: 2012, 2012-05, 2012-05-17, 2012~'),
  archived: webAddressSchema.optional().describe('a copy in an archive, for the day the page is gone'),
});

/** A publication, law or page that a text rests on. */
export type Source = z.infer<typeof sourceSchema>;

/** A place of a text that cites a source. */
export interface SourceCitation extends Position {
  /** Id of the source, whether there is one or not. */
  source: string;
  /** Id of the mark on the page. */
  anchor: string;
}

/** The id that a source has in the list on the page. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}

/** The id of the mark that cites a source for the first time, the second time … */
export function citationAnchor(id: string, count: number): string {
  return count === 1 ? `cite-${id}` : `cite-${id}-${count}`;
}

/** What marks a source in the text and in the list, by its place there: a … z, aa, ab … as CSS counts `lower-alpha`. */
export function sourceMark(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : sourceMark(Math.floor(index / 26) - 1) + letter;
}
