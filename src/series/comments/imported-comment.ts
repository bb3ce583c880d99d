import { z } from 'astro/zod';
import { formatArchive, type ParsedArchive, parseArchive } from '../diagnostics/parse-archive.ts';
import { webAddressSchema } from '../model/id.ts';
import { momentSchema } from '../text/date.ts';
import { compareStrings, isVisible } from '../text/strings.ts';

/** Systems that comments are imported from, by how they are called. */
export const importedSystems = ['WordPress', 'Ghost'] as const;

/** Schema of a comment on an essay from the system it was imported from. No e-mail address, no IP address. */
export const importedCommentSchema = z.strictObject({
  /** A prefix for the system and its own id: `wp-12`. */
  id: z.string().regex(/^[a-z]+-[\w-]{1,80}$/),
  system: z.enum(importedSystems),
  /** A `pingback` or `trackback` is a page that links to the essay. */
  kind: z.enum(['comment', 'pingback', 'trackback']),
  /** Id of the comment that this one answers. */
  replyTo: z.string().min(1).max(100).nullable(),
  author: z
    .strictObject({
      name: z.string().max(1000).refine(isVisible, 'nobody could see it'),
      url: webAddressSchema.nullable(),
      /** Whether it is who wrote the essay. */
      isEssayAuthor: z.boolean(),
    })
    .nullable(),
  createdAt: momentSchema,
  /** Address at which it stood. */
  url: webAddressSchema,
  /** Id that it had on its page there, to which old links lead. */
  anchor: z
    .string()
    .regex(/^[a-z][\w-]{0,80}$/i)
    .nullable(),
  /** The page that links, for a pingback or trackback. */
  source: webAddressSchema.nullable(),
  /** What that page is called. */
  title: z.string().max(1000).refine(isVisible, 'nobody could see it').nullable(),
  /** Markdown of a stranger for a comment, else plain text. */
  text: z.string(),
});

/** A comment, pingback or trackback that came over with an essay from another system. */
export type ImportedComment = z.infer<typeof importedCommentSchema>;

/** Path of the comments that came over with an essay, relative to the content folder. */
export function importedFile(essay: string): string {
  return `imported/${essay}.json`;
}

/** Reads `imported/<essay-id>.json`. */
export function parseImported(text: string, file: string): ParsedArchive<ImportedComment[]> {
  return parseArchive({ text, file, kind: 'imported' }, 'comments', importedCommentSchema, ({ id }) => id);
}

/** Text of `imported/<essay-id>.json`: sorted by time, one value a line. */
export function formatImported(comments: readonly ImportedComment[]): string {
  const sorted = comments.toSorted(
    (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || compareStrings(a.id, b.id),
  );
  return formatArchive({ comments: sorted.map((comment) => importedCommentSchema.parse(comment)) });
}
