import type { z } from 'astro/zod';
import { messages } from '../../src/i18n/index.ts';
import { buildLinkTargets } from '../../src/loader/build-link-targets.ts';
import { loadTheme } from '../../src/loader/data/theme.ts';
import { publish } from '../../src/loader/publish.ts';
import { toEntries } from '../../src/loader/texts/entries.ts';
import { sourceIdsOf, type TextFile } from '../../src/loader/texts/text-files.ts';
import { analyzeBody } from '../../src/markdown/analysis/analyze.ts';
import { completeBody } from '../../src/markdown/analysis/passages.ts';
import { memoizeBy } from '../../src/memoize.ts';
import {
  type commentSchema,
  commentsFile,
  parseComments,
  parseThreads,
  type ThreadIndex,
} from '../../src/series/comments/comment-archive.ts';
import { type importedCommentSchema, parseImported } from '../../src/series/comments/imported-comment.ts';
import { createLinkResolver, type LinkResolution } from '../../src/series/links/resolve-link.ts';
import { type mentionSchema, parseMentions } from '../../src/series/mentions/mention.ts';
import { authorsSchema } from '../../src/series/model/author.ts';
import type { Body } from '../../src/series/model/body.ts';
import { type TextKind, textFile } from '../../src/series/model/content-paths.ts';
import { essaySchema, pageSchema, previewDay, termSchema } from '../../src/series/model/entry.ts';
import { itemsSchema } from '../../src/series/model/item.ts';
import { readingPathsSchema } from '../../src/series/model/reading-path.ts';
import { seriesSchema } from '../../src/series/model/series.ts';
import type { SubjectKey } from '../../src/series/model/target.ts';
import type { Day } from '../../src/series/text/date.ts';
import { keysOf } from '../../src/series/text/keys.ts';
import type { Language } from '../../src/series/text/language.ts';
import { compareStrings } from '../../src/series/text/strings.ts';
import type { Site } from '../../src/site.ts';
import { inEach, type SeriesInput, seriesData } from './sample-series.ts';

/** A text as a test writes it: what it leaves out is filled in, its body is Markdown. */
type TextInput<Meta> = Partial<Meta> & { id: string; language?: Language; body?: string };
export type EssayInput = TextInput<z.input<typeof essaySchema>>;
export type PageInput = TextInput<z.input<typeof pageSchema>>;
type TermInput = TextInput<z.input<typeof termSchema>>;

/** A comment as a test writes it: visible, by Anna, in thread 7. */
export type CommentInput = Partial<z.input<typeof commentSchema>> & { id: string };
/** A mention as a test writes it: visible, by webmention, of a page of example.org. */
export type MentionInput = Partial<z.input<typeof mentionSchema>> & { id: string };
/** A comment that came over, as a test writes it: from WordPress, by Berta. */
export type ImportedInput = Partial<z.input<typeof importedCommentSchema>> & { id: string };
/** A thread as a test writes it: open, for all languages. */
type ThreadInput = Partial<ThreadIndex['threads'][number]> & { essay: string; number: number };

/** What a test says about its site; all the rest is as in {@link makeSite}. */
export interface SiteInput {
  /** Keys of series.yaml. */
  series?: Partial<SeriesInput>;
  languages?: readonly Language[];
  /** Numbers of the items. */
  numbers?: readonly number[];
  authors?: z.input<ReturnType<typeof authorsSchema>>;
  paths?: z.input<ReturnType<typeof readingPathsSchema>>;
  essays?: readonly EssayInput[];
  terms?: readonly TermInput[];
  pages?: readonly PageInput[];
  /** By essay. */
  comments?: Readonly<Record<string, readonly CommentInput[]>>;
  threads?: readonly ThreadInput[];
  /** By essay. */
  imported?: Readonly<Record<string, readonly ImportedInput[]>>;
  /** By name of the page. */
  mentions?: Readonly<Partial<Record<SubjectKey, readonly MentionInput[]>>>;
  /** Paths. */
  announced?: readonly string[];
  today?: Day;
  preview?: boolean;
}

const base = '/base/';

/**
 * Makes a published site in memory, through the schemas and the steps that a content folder goes through.
 *
 * It stands at `https://reihe.example/base/`, is called “Reihe” and “Series”, has the items 1 to 6 in two parts of three,
 * and two authors: `anna`, a person, and `verein`, an organization. It has no texts but those of the test. Today is the
 * first of June 2026.
 *
 * @throws Error where the input is not what the schemas allow
 */
export function makeSite({
  languages = ['de', 'en'],
  numbers = [1, 2, 3, 4, 5, 6],
  today = '2026-06-01',
  ...input
}: SiteInput = {}): Site {
  const schemas = schemasFor(languages);
  const series = schemas.series.parse(seriesData(languages, input.series));
  const items = schemas.items.parse(
    numbers.map((number) => ({
      number,
      gist: inEach(languages, { de: `Kern ${number}`, en: `Gist ${number}` }),
    })),
  );
  const authors = schemas.authors.parse(
    input.authors ?? [
      { id: 'anna', name: 'Anna Muster', bio: inEach(languages, { de: 'Schreibt.', en: 'Writes.' }) },
      {
        id: 'verein',
        kind: 'organization',
        name: inEach(languages, { de: 'Ein Verein', en: 'A Society' }),
        bio: inEach(languages, { de: 'Fördert.', en: 'Supports.' }),
      },
    ],
  );
  const paths = schemas.paths.parse(input.paths ?? []);
  const [first = 'de'] = languages;
  const byId = (a: { id: string }, b: { id: string }) => compareStrings(a.id, b.id);
  const essayFiles = (input.essays ?? [])
    .toSorted(byId)
    .map((essay) =>
      toFile('essay', essay, first, (given) =>
        essaySchema.parse({ title: essay.id, standfirst: `Über ${essay.id}.`, authors: ['anna'], ...given }),
      ),
    );
  const termFiles = (input.terms ?? [])
    .toSorted(byId)
    .map((term) =>
      toFile('term', term, first, (given) =>
        termSchema.parse({ title: term.id, definition: `Was ${term.id} heißt.`, ...given }),
      ),
    );
  const pageFiles = (input.pages ?? [])
    .toSorted(byId)
    .map((page) => toFile('page', page, first, (given) => pageSchema.parse({ title: page.id, ...given })));
  const seenOn = input.preview ? previewDay : today;
  const { addresses, linkTargets } = buildLinkTargets(
    { languages, series, itemSegment: series.item.segment, numbers, paths, authors },
    { essays: essayFiles, terms: termFiles, pages: pageFiles },
    { origin: series.site, base, today: seenOn, publicPaths: [] },
  );
  const ownSite = { hosts: [new URL(series.site).host], base };
  const unpublished = { de: messages('de').unpublished, en: messages('en').unpublished };
  const attachments = new Map<string, never>();
  const resolution: LinkResolution = { linkTargets, addresses, ownSite, attachments, unpublished };
  const bodies = new Map(
    [...essayFiles, ...termFiles, ...pageFiles].map((file) => [file.file, readBody(file, resolution)]),
  );
  const resolveStep = createLinkResolver(resolution, { file: 'paths.yaml', language: first });
  return publish({
    series,
    items,
    authors,
    paths: paths.map((path) => ({
      ...path,
      steps: path.steps.map((step) => ({ ...step, ...resolveStep(step.to) })),
    })),
    essays: toEntries('essay', essayFiles, { bodies, languages }),
    terms: toEntries('term', termFiles, { bodies, languages }),
    pages: toEntries('page', pageFiles, { bodies, languages }),
    addresses,
    linkTargets,
    attachments,
    publicFiles: [],
    colours: loadTheme('', []).colours,
    hasHeavyPictures: false,
    today,
    seenOn,
    ownSite,
    comments: new Map(
      Object.entries(input.comments ?? {}).map(([essay, comments]) => [essay, readComments(essay, comments)]),
    ),
    imported: new Map(
      Object.entries(input.imported ?? {}).map(([essay, comments]) => [essay, readImported(comments)]),
    ),
    mentions: new Map(
      keysOf(input.mentions ?? {}).map((subject) => [subject, readMentions(input.mentions?.[subject] ?? [])]),
    ),
    announced: input.announced ?? [],
    threads: input.threads && readThreads(input.threads, series.giscus?.repo ?? 'owner/name'),
  });
}

/** Making a schema takes longer than all the rest. */
const schemasFor = memoizeBy(
  (languages: readonly Language[]) => languages.join(),
  (languages) => ({
    series: seriesSchema(languages),
    items: itemsSchema(languages),
    authors: authorsSchema(languages),
    paths: readingPathsSchema(languages),
  }),
);

function toFile<Meta>(
  kind: TextKind,
  { id, language, body = 'Text.', ...given }: TextInput<Record<string, unknown>>,
  first: Language,
  parse: (given: Record<string, unknown>) => Meta,
): TextFile<Meta> {
  const own = language ?? first;
  const file = textFile({ kind, id, language: own });
  const data = { date: '2026-01-01', ...given };
  return {
    id,
    language: own,
    file,
    source: `---\n${JSON.stringify(data)}\n---\n\n${body}\n`,
    digest: JSON.stringify([data, body]),
    meta: parse(data),
    data,
    locate: () => ({ file }),
  };
}

function readBody(text: TextFile<unknown>, resolution: LinkResolution): Body {
  const { file, language, source } = text;
  const sources = sourceIdsOf(text).map((id) => ({ id }));
  const resolve = createLinkResolver(resolution, { file, language });
  const labels = messages(language);
  return completeBody(analyzeBody(source, { format: 'mdx', language, labels, resolve, sources }), labels);
}

function readComments(essay: string, comments: readonly CommentInput[]) {
  const file = commentsFile(essay);
  const responses = comments.map((comment) => ({
    thread: 7,
    replyTo: null,
    url: `https://github.com/owner/name/discussions/7#${encodeURIComponent(comment.id)}`,
    author: { login: 'anna', url: 'https://github.com/anna' },
    createdAt: '2026-02-01T10:00:00Z',
    editedAt: null,
    state: 'visible',
    body: `Text von ${comment.id}`,
    ...comment,
  }));
  return valid(parseComments(JSON.stringify({ responses }), file));
}

function readMentions(mentions: readonly MentionInput[]) {
  const all = mentions.map((mention) => ({
    via: 'webmention',
    kind: 'mention',
    source: `https://example.org/${mention.id}`,
    section: null,
    language: 'de',
    author: null,
    title: null,
    text: `Text von ${mention.id}`,
    publishedAt: null,
    receivedAt: '2026-02-01T10:00:00Z',
    state: 'visible',
    ...mention,
  }));
  return valid(parseMentions(JSON.stringify({ mentions: all }), 'mentions/home.json'));
}

function readImported(comments: readonly ImportedInput[]) {
  const all = comments.map((comment) => ({
    system: 'WordPress',
    kind: 'comment',
    replyTo: null,
    author: { name: 'Berta', url: null, isEssayAuthor: false },
    createdAt: '2012-02-01T10:00:00Z',
    url: `https://alt.example/#comment-${comment.id}`,
    anchor: null,
    source: null,
    title: null,
    text: `Text von ${comment.id}`,
    ...comment,
  }));
  return valid(parseImported(JSON.stringify({ comments: all }), 'imported/essay.json'));
}

function readThreads(threads: readonly ThreadInput[], repo: string): ThreadIndex {
  const all = threads.map((thread) => ({
    language: null,
    id: `D_${thread.number}`,
    url: `https://github.com/${repo}/discussions/${thread.number}`,
    state: 'open',
    updatedAt: '2026-02-01T10:00:00Z',
    comments: 0,
    ...thread,
  }));
  return valid(parseThreads(JSON.stringify({ repo, threads: all })));
}

function valid<Value>({ value, problems }: { value: Value; problems: readonly { id: string }[] }): Value {
  if (problems.length > 0) throw new Error(problems.map(({ id }) => id).join(', '));
  return value;
}
