import { z } from 'astro/zod';
import {
  formatArchive,
  type ParsedArchive,
  parseArchive,
  parseArchiveJson,
} from '../diagnostics/parse-archive.ts';
import { idSchema, webAddressSchema } from '../model/id.ts';
import { momentSchema } from '../text/date.ts';
import { valueAt } from '../text/keys.ts';
import { languageSchema } from '../text/language.ts';
import { compareStrings, isVisible } from '../text/strings.ts';

const count = z.number().int().min(1).max(1e9).optional();

/** GitHub's eight reactions with their counts; those with a count of 0 are left out, unknown ones are skipped. */
const reactionsSchema = z.object({
  THUMBS_UP: count,
  THUMBS_DOWN: count,
  LAUGH: count,
  HOORAY: count,
  CONFUSED: count,
  HEART: count,
  ROCKET: count,
  EYES: count,
});

/** Half a character has no place in an address. */
const isWellFormed = (text: string) => text.isWellFormed();

/** The schema of one comment in a snapshot. */
export const commentSchema = z.object({
  /** As GitHub made it; any text, so never a path or an HTML id without {@link anchorOf}. */
  id: z.string().min(1).max(200).refine(isWellFormed, 'it is no text'),
  /** Number of its thread. */
  thread: z.number().int().min(1),
  /** Id of the comment that this one answers. */
  replyTo: z.string().min(1).max(200).nullable(),
  url: webAddressSchema,
  /** Nothing where the account was deleted. */
  author: z
    .object({ login: z.string().max(100).refine(isVisible, 'nobody could see it'), url: webAddressSchema })
    .nullable(),
  createdAt: momentSchema,
  editedAt: momentSchema.nullable(),
  /** Of a hidden (minimised) or deleted comment only the fact remains. */
  state: z.enum(['visible', 'hidden', 'deleted']),
  /** GitHub-flavoured Markdown from a stranger. */
  body: z.string(),
  reactions: reactionsSchema.default({}),
});

const threadSchema = z.object({
  essay: idSchema,
  /** The title by which giscus finds it, where that is not made of the id: the essay was renamed since. */
  term: z.string().min(1).max(300).optional(),
  /** Nothing where one thread serves all languages. */
  language: languageSchema.nullable(),
  number: z.number().int().min(1),
  id: z.string().min(1).max(200),
  url: webAddressSchema,
  state: z.enum(['open', 'closed', 'locked']),
  updatedAt: momentSchema,
  /** Comments without replies: with `updatedAt` it tells whether a thread has changed. */
  comments: z.number().int().min(0),
  reactions: reactionsSchema.default({}),
});

/** Counts by reaction. */
export type Reactions = z.infer<typeof reactionsSchema>;

/** A contribution as its snapshot keeps it. */
export type ReaderComment = z.infer<typeof commentSchema>;

/** The discussion that belongs to an essay. */
export type Thread = z.infer<typeof threadSchema>;

/** `responses/threads.json`: which discussion belongs to which essay. Numbers mean something in one repository only. */
export interface ThreadIndex {
  /** `owner/name`. */
  repo: string;
  threads: readonly Thread[];
}

/** Name of the index beside the snapshots. */
export const threadsFile = 'responses/threads.json';

/** The snapshot of an essay's comments, relative to the content folder. No id ends with a hyphen. */
export function commentsFile(essay: string): string {
  const file = `responses/${essay}.json`;
  return file === threadsFile ? `responses/${essay}-.json` : file;
}

/** Reads `responses/<essay-id>.json`. One comment that is not valid never costs the others. */
export function parseComments(text: string, file: string): ParsedArchive<ReaderComment[]> {
  return parseArchive({ text, file, kind: 'responses' }, 'responses', commentSchema, ({ id }) => id);
}

/** Reads `responses/threads.json`. */
export function parseThreads(text: string): ParsedArchive<ThreadIndex> {
  const source = { text, file: threadsFile, kind: 'responses' } as const;
  const repo = valueAt(parseArchiveJson(source).value, ['repo']);
  const { value: threads, problems } = parseArchive(source, 'threads', threadSchema, ({ number }) =>
    String(number),
  );
  return { value: { repo: typeof repo === 'string' ? repo : '', threads }, problems };
}

/** The text of a snapshot: sorted, one line per value, so that a diff shows what changed. */
export function formatComments(comments: readonly ReaderComment[]): string {
  const sorted = comments.toSorted(
    (a, b) => a.thread - b.thread || compareStrings(a.createdAt, b.createdAt) || compareStrings(a.id, b.id),
  );
  return formatArchive({ responses: sorted.map((comment) => commentSchema.parse(comment)) });
}

/** The text of the index of threads: a new one comes last, and none moves when its essay is renamed. */
export function formatThreads({ repo, threads }: ThreadIndex): string {
  const sorted = threads.toSorted((a, b) => a.number - b.number);
  return formatArchive({ repo, threads: sorted.map((thread) => threadSchema.parse(thread)) });
}
