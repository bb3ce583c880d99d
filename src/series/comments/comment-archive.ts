import { z } from 'astro/zod';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { idSchema, webAddressSchema } from '../model/id.ts';
import { valueAt } from '../text/keys.ts';
import { languages } from '../text/language.ts';
import { type Position, positionAt } from '../text/position.ts';
import { compareStrings } from '../text/strings.ts';

/** Nobody said anything on the web before, or will for long: such a moment would be the newest or the oldest forever. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => text >= '1990' && text < '2100', 'it lies outside of the years 1990 to 2099');
const count = z.number().int().min(1).max(1e9).optional();

/** GitHub's eight reactions with their counts; those nobody gave are left out. Unknown ones are passed over. */
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

/** A name that nobody can see is none: blanks, controls, marks alone, fillers of Hangul, the empty pattern of Braille. */
const isVisible = (text: string) => /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** The schema of one response in a snapshot. */
export const commentSchema = z.object({
  /** As GitHub made it; any text, so never a path or an HTML id without {@link anchorOf}. */
  id: z.string().min(1).max(200).refine(isWellFormed, 'it is no text'),
  /** Number of the thread it was said in. */
  thread: z.number().int().min(1),
  /** Id of the response that this one answers. */
  replyTo: z.string().min(1).max(200).nullable(),
  url: webAddressSchema,
  /** Nothing where the account was deleted. */
  author: z
    .object({ login: z.string().max(100).refine(isVisible, 'nobody could see it'), url: webAddressSchema })
    .nullable(),
  createdAt: moment,
  editedAt: moment.nullable(),
  /** Of a hidden (minimised) or deleted response only the fact remains. */
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
  language: z.enum(languages).nullable(),
  number: z.number().int().min(1),
  id: z.string().min(1).max(200),
  url: webAddressSchema,
  state: z.enum(['open', 'closed', 'locked']),
  updatedAt: moment,
  /** Comments without replies: with `updatedAt` it tells whether a thread has changed. */
  comments: z.number().int().min(0),
  reactions: reactionsSchema.default({}),
});

/** Counts by reaction. */
export type Reactions = z.infer<typeof reactionsSchema>;

/** Something said from outside, as its snapshot keeps it. */
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

/** The snapshot of an essay's responses, relative to the content folder. No id ends with a hyphen. */
export function commentsFile(essay: string): string {
  const file = `responses/${essay}.json`;
  return file === threadsFile ? `responses/${essay}-.json` : file;
}

/** A snapshot that was read; of what is not valid only the problem remains. */
export interface ParsedArchive<Value> {
  value: Value;
  problems: Problem[];
}

/** Reads `responses/<essay-id>.json`. One response that is not valid never costs the others. */
export function parseComments(text: string, file: string): ParsedArchive<ReaderComment[]> {
  const { value: data, problems } = parseJson(text, file);
  return readItems(valueAt(data, ['responses']), commentSchema, { text, file, problems }, ({ id }) => id);
}

/** Reads `responses/threads.json`. */
export function parseThreads(text: string): ParsedArchive<ThreadIndex> {
  const file = threadsFile;
  const { value: data, problems } = parseJson(text, file);
  const repo = valueAt(data, ['repo']);
  const { value: threads } = readItems(
    valueAt(data, ['threads']),
    threadSchema,
    { text, file, problems },
    ({ number }) => String(number),
  );
  return { value: { repo: typeof repo === 'string' ? repo : '', threads }, problems };
}

/** The text of a snapshot: sorted, one line per value, so that a diff shows what was said. */
export function formatComments(comments: readonly ReaderComment[]): string {
  const sorted = comments.toSorted(
    (a, b) => a.thread - b.thread || compareStrings(a.createdAt, b.createdAt) || compareStrings(a.id, b.id),
  );
  return format({ responses: sorted.map((comment) => commentSchema.parse(comment)) });
}

/** The text of the index of threads: a new one comes last, and none moves when its essay is renamed. */
export function formatThreads({ repo, threads }: ThreadIndex): string {
  const sorted = threads.toSorted((a, b) => a.number - b.number);
  return format({ repo, threads: sorted.map((thread) => threadSchema.parse(thread)) });
}

/**
 * The id that a response has on its page: letters, digits, `-`, `_` and, for all other characters, their code in
 * between dots. Two ids never share an anchor.
 */
export function anchorOf({ id }: Pick<ReaderComment, 'id'>): string {
  return `r-${id.replace(/[^\w-]/g, (character) => `.${character.charCodeAt(0).toString(16)}.`)}`;
}

function readItems<Item>(
  data: unknown,
  schema: z.ZodType<Item>,
  { text, file, problems }: { text: string; file: string; problems: Problem[] },
  keyOf: (item: Item) => string,
): ParsedArchive<Item[]> {
  if (!Array.isArray(data)) {
    const reason = 'the list is missing';
    if (problems.length === 0) problems.push(problem('invalid-responses', { file }, { reason }));
    return { value: [], problems };
  }
  const items = new Map<string, Item>();
  for (const each of data) {
    const { data: item, error } = schema.safeParse(each);
    const key = item === undefined ? '' : keyOf(item);
    if (item !== undefined && !items.has(key)) {
      items.set(key, item);
      continue;
    }
    const [issue] = error?.issues ?? [];
    const where = issue?.path.length ? `“${issue.path.map(String).join('.')}”: ` : '';
    const reason = issue ? where + issue.message : 'its id stands twice';
    problems.push(problem('invalid-response', { file, ...placeOf(valueAt(each, ['id']), text) }, { reason }));
  }
  return { value: [...items.values()], problems };
}

function parseJson(text: string, file: string): ParsedArchive<unknown> {
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/ in JSON at .*/s, '') : String(error);
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? [];
    const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
    return { value: undefined, problems: [problem('invalid-responses', { file, ...place }, { reason })] };
  }
}

/** Where an id stands in the text of a snapshot. */
function placeOf(id: unknown, text: string): Partial<Position> {
  const offset = typeof id === 'string' ? text.indexOf(JSON.stringify(id)) : -1;
  return offset < 0 ? {} : positionAt(text, offset);
}

function format(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
