import { z } from 'astro/zod';
import { type Day, daySchema } from '../text/date.ts';
import type { Language } from '../text/language.ts';
import { acceptSchema } from './accept.ts';
import type { Body } from './body.ts';
import type { TextKind } from './content-paths.ts';
import { idSchema } from './id.ts';
import { sourceSchema } from './source.ts';

/** A list that names each thing once. */
function listOf<Item extends z.ZodType<string | number>>(item: Item) {
  return z
    .array(item)
    .refine((items) => new Set(items).size === items.length, 'it names something twice; name it once');
}

const common = {
  title: z.string().trim().min(1).describe('what it is called'),
  date: daySchema.describe('the day it appears, YYYY-MM-DD; a day to come schedules it'),
  updated: daySchema.optional().describe('the day of the last change that readers should know of'),
  slug: idSchema.optional().describe('last part of the address in this language, in place of the id'),
  firstId: idSchema
    .optional()
    .describe('the id it began with, by which feeds go on to know it; series rename writes it'),
  draft: z.boolean().default(false).describe('true: readers do not see it yet'),
  sources: z.array(sourceSchema).default([]).describe('what the text rests on'),
  aliases: z
    .array(
      z
        .string()
        .startsWith('/', 'begin with a slash')
        // Plain files have no query, and nothing may be written outside the site.
        .refine(
          (path) => !/[?#\\\p{Cc}]|\/\.{1,2}(?:\/|$)/u.test(path),
          'write a path without ?, #, backslashes and dot segments',
        ),
    )
    .default([])
    .describe('old paths of this page, from the root of the site; they lead here'),
  accept: acceptSchema,
};

const standfirstSchema = z
  .string()
  .trim()
  .min(1)
  .describe('one or two sentences; also the description for search engines');

/** A change comes after what it changes. */
const isInOrder = ({ date, updated }: { date?: Day | undefined; updated?: Day | undefined }) =>
  date === undefined || updated === undefined || updated >= date;
const outOfOrder = {
  path: ['updated'],
  message: 'it lies before “date”',
  // Other mistakes do not hide it.
  when: ({ value }: { value: unknown }) => bothDays.safeParse(value).success,
};
const bothDays = z.object({ date: daySchema, updated: daySchema });

/** Frontmatter of `essays/<id>/<language>.mdx` or `.md`. */
export const essaySchema = z
  .strictObject({
    ...common,
    standfirst: standfirstSchema,
    theses: listOf(z.number().int()).default([]).describe('numbers of the items it is about'),
    authors: listOf(idSchema).min(1).describe('ids from authors.yaml'),
    tags: listOf(idSchema).default([]).describe('topics; their names stand in series.yaml'),
    cover: z.string().optional().describe('path of an image, as seen from the file'),
    coverAlt: z.string().trim().min(1).optional().describe('what the cover shows; needed with a cover'),
    responses: z
      .enum(['open', 'closed'])
      .default('open')
      .describe('closed: what was said stays, nothing is added'),
    notify: z
      .boolean()
      .optional()
      .describe('false: no page elsewhere is told by `series send` that the essay links to it'),
  })
  .refine(isInOrder, outOfOrder);

/** Frontmatter of `glossary/<id>/<language>.mdx` or `.md`. */
export const termSchema = z
  .strictObject({
    ...common,
    definition: z.string().trim().min(1).describe('one sentence that says what the word means'),
  })
  .refine(isInOrder, outOfOrder);

const { date, standfirst, firstId: _, ...forPages } = { ...common, standfirst: standfirstSchema };

/** Frontmatter of `pages/<id>/<language>.mdx`: such a page is no part of the series, and needs no day. */
export const pageSchema = z
  .strictObject({ ...forPages, standfirst: standfirst.optional(), date: date.optional() })
  .refine(isInOrder, outOfOrder);

/** What stands in one language: frontmatter and body of one file. */
export interface Translation<Meta> {
  language: Language;
  /** Path of the file relative to the content folder. */
  file: string;
  /** Hash of the whole file. */
  digest: string;
  meta: Meta;
  /** The title, standfirst and definition as HTML, by key, where they have emphasis or code. */
  html?: Readonly<Partial<Record<FormattedKey, string>>> | undefined;
  body: Body;
  /** What is wrong with it, where that is shown in its place; nothing for every text that is published. */
  problems?: readonly ShownProblem[] | undefined;
}

/** What is shown of a problem: what, where, and what to do about it. */
export interface ShownProblem {
  location: { file: string; line?: number | undefined; column?: number | undefined };
  message: string;
  hint: string;
  suggestion?: string | undefined;
}

/** Keys of frontmatter whose texts can have emphasis and code. */
export const formattedKeys = ['title', 'standfirst', 'definition'] as const;

/** A key of frontmatter whose text can have emphasis and code. */
type FormattedKey = (typeof formattedKeys)[number];

/** A piece of writing: its folder name is its permanent id in all languages. */
export interface Entry<Kind extends TextKind, Meta> {
  kind: Kind;
  id: string;
  /** The translations that exist; at least one, in the order of the languages of the series. */
  translations: readonly Translation<Meta>[];
}

/** One piece of writing about zero or more theses. */
export type Essay = Entry<'essay', z.infer<typeof essaySchema>>;

/** An entry of the glossary. */
export type Term = Entry<'term', z.infer<typeof termSchema>>;

/** A page beside the series, such as an imprint. */
export type FreePage = Entry<'page', z.infer<typeof pageSchema>>;

/** The translation that a page in a language shows: its own, else the original (the first that exists). */
export function translationFor<LocalizedText extends { language: Language }>(
  entry: { id: string; translations: readonly LocalizedText[] },
  language: Language,
): LocalizedText {
  const [original] = entry.translations;
  const own = entry.translations.find((translation) => translation.language === language);
  const shown = own ?? original;
  if (!shown) throw new Error(`“${entry.id}” has no translation`);
  return shown;
}

/** The languages a text is written in; pages in others show its original. */
export function writtenIn({ translations }: Essay | Term | FreePage): Language[] {
  return translations.map(({ language }) => language);
}

/** The day on which a text was last changed, as its frontmatter says: never before it appeared. */
export function lastChange({ date, updated }: { date: Day; updated?: Day | undefined }): Day {
  return updated !== undefined && updated > date ? updated : date;
}

/** Given as the day on which a series is seen, it shows everything: drafts, and texts whose day has not come. */
export const previewDay: Day = '9999-12-31';

/** Whether a text is published: not a draft, and its day, if it has one, has come. The one predicate that decides. */
export function isPublished(meta: { draft: boolean; date?: Day | undefined }, today: Day): boolean {
  return today === previewDay || (!meta.draft && (meta.date === undefined || meta.date <= today));
}

/** Whether comments on an essay are closed: one of its texts says so. */
export function isClosed({ translations }: Essay): boolean {
  return translations.some(({ meta }) => meta.responses === 'closed');
}
