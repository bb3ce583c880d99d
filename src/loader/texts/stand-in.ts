import type { z } from 'astro/zod';
import type { Problem } from '../../series/diagnostics/problem.ts';
import type { Body } from '../../series/model/body.ts';
import {
  type Essay,
  essaySchema,
  type FreePage,
  pageSchema,
  type Term,
  termSchema,
} from '../../series/model/entry.ts';
import type { Day } from '../../series/text/date.ts';
import { valueAt } from '../../series/text/keys.ts';
import type { TextFile } from './text-files.ts';

/** The body of a text of which its problems are shown. */
const noBody: Body = {
  ...{
    headings: [],
    places: [],
    exports: [],
    anchors: new Set<string>(),
    links: [],
    passages: [],
    destinations: new Map(),
    images: [],
    videos: [],
    citations: [],
  },
  ...{ components: new Set<string>(), words: 0, footnotes: 0, text: '' },
};

/** What a stand-in is made from, beside the text. */
export interface StandInContext {
  numbers: readonly number[];
  authorIds: readonly string[];
  today: Day;
}

/** A text whose problems are shown in its place: nothing that is wrong with it keeps other pages from being shown. */
export interface TextStandIn<Meta> {
  meta: Meta;
  body: Body;
  problems: readonly Problem[];
}

/** Stands in for an essay: of its frontmatter, with what is whole and leads somewhere. */
export function standInForEssay(
  { id, data }: TextFile<unknown>,
  problems: readonly Problem[],
  { numbers, authorIds, today }: StandInContext,
): TextStandIn<Essay['translations'][number]['meta']> | undefined {
  const { shape } = essaySchema;
  const authors = (read(shape.authors, data, 'authors') ?? []).filter((author) => authorIds.includes(author));
  const meta = essaySchema.safeParse({
    title: read(shape.title, data, 'title') ?? id,
    standfirst: read(shape.standfirst, data, 'standfirst') ?? '–',
    date: read(shape.date, data, 'date') ?? today,
    theses: (read(shape.theses, data, 'theses') ?? []).filter((number) => numbers.includes(number)),
    tags: read(shape.tags, data, 'tags') ?? [],
    authors: authors.length > 0 ? authors : authorIds.slice(0, 1),
    draft: read(shape.draft, data, 'draft') ?? false,
  }).data;
  return meta && { meta, body: noBody, problems };
}

/** Stands in for an entry of the glossary. */
export function standInForTerm(
  { id, data }: TextFile<unknown>,
  problems: readonly Problem[],
  { today }: StandInContext,
): TextStandIn<Term['translations'][number]['meta']> | undefined {
  const { shape } = termSchema;
  const meta = termSchema.safeParse({
    title: read(shape.title, data, 'title') ?? id,
    definition: read(shape.definition, data, 'definition') ?? '–',
    date: read(shape.date, data, 'date') ?? today,
    draft: read(shape.draft, data, 'draft') ?? false,
  }).data;
  return meta && { meta, body: noBody, problems };
}

/** Stands in for a free page. */
export function standInForPage(
  { id, data }: TextFile<unknown>,
  problems: readonly Problem[],
): TextStandIn<FreePage['translations'][number]['meta']> | undefined {
  const { shape } = pageSchema;
  const meta = pageSchema.safeParse({
    title: read(shape.title, data, 'title') ?? id,
    draft: read(shape.draft, data, 'draft') ?? false,
  }).data;
  return meta && { meta, body: noBody, problems };
}

/** One key of a frontmatter that as a whole may not be valid. */
function read<Value>(schema: z.ZodType<Value>, data: unknown, key: string): Value | undefined {
  return schema.safeParse(valueAt(data, [key])).data;
}
