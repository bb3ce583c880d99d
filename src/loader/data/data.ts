import type { z } from 'astro/zod';
import { spokenLanguages } from '../../i18n/words-files.ts';
import { readInlineText } from '../../markdown/analysis/markup/inline-text.ts';
import { type Acceptance, acceptancesIn } from '../../series/checks/acceptances.ts';
import { checkUnique } from '../../series/checks/check-duplicates.ts';
import { checkGenerator } from '../../series/checks/check-generator.ts';
import { checkNumbers, checkParts, isItemNumber } from '../../series/checks/check-parts.ts';
import type { Locate } from '../../series/diagnostics/location.ts';
import { type Parsed, parseYaml, valuesOf } from '../../series/diagnostics/parse-yaml.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { type Author, authorsSchema } from '../../series/model/author.ts';
import { dataFiles, readTextFile } from '../../series/model/content-paths.ts';
import { toId } from '../../series/model/id.ts';
import { type Item, itemsSchema } from '../../series/model/item.ts';
import { type ReadingPath, readingPathsSchema } from '../../series/model/reading-path.ts';
import { type Series, seriesSchema, usedLanguagesSchema } from '../../series/model/series.ts';
import { valueAt } from '../../series/text/keys.ts';
import type { Language } from '../../series/text/language.ts';
import { version } from '../../version.ts';
import { readOrReport } from '../files/read.ts';
import { checkLine, linesOf } from './lines.ts';

/**
 * The YAML files of a content folder. The value of a file with problems, or of a required file that is missing, is
 * `undefined`.
 */
export interface Data {
  languages: readonly Language[];
  series: Series | undefined;
  items: readonly Item[] | undefined;
  authors: readonly Author[] | undefined;
  paths: readonly ReadingPath[] | undefined;
  /** Where the steps of each path lead, also if paths.yaml has other problems; nothing for a step that is no text. */
  steps: readonly (readonly (string | undefined)[])[];
  /** Numbers of the items, also if theses.yaml has other problems; `undefined` if it cannot be read. */
  numbers: readonly number[] | undefined;
  /** Whether each item has a number: which one a wrong number means is unknown. */
  hasAllNumbers: boolean;
  /** Ids of the authors, also if authors.yaml has other problems. */
  authorIds: readonly string[] | undefined;
  /** Segment of the items in addresses, also if series.yaml has other problems. */
  itemSegment: Series['item']['segment'] | undefined;
  /** Value of `introduction` in series.yaml, also if it has other problems. */
  introduction: unknown;
  /** Whether the list of pages is known, despite other problems. */
  isKnown: boolean;
  problems: Problem[];
  /** Warnings that are meant so. */
  acceptances: readonly Acceptance[];
  /** Locations of values in these files. */
  locate: { series: Locate; items: Locate; authors: Locate; paths: Locate };
}

/** Reads the YAML files of a content folder. */
export function readData(contentDir: string, files: readonly string[]): Data {
  const problems: Problem[] = [];
  const texts = new Map<DataFile, string>();
  const isMissing = (file: DataFile) =>
    file === 'authors.yaml' &&
    !files.includes(file) &&
    files.some((each) => readTextFile(each)?.kind === 'essay');
  for (const file of dataFiles) {
    if (!files.includes(file)) {
      const what = needed.get(file) ?? (isMissing(file) ? 'the list of those who write' : undefined);
      // One with another ending has a problem of that kind.
      if (what && !files.includes(file.replace('.yaml', '.yml')))
        problems.push(problem('missing-file', { file }, { what }));
      continue;
    }
    const { text, problems: unread } = readOrReport(contentDir, file);
    problems.push(...unread);
    if (text !== undefined) texts.set(file, text);
  }
  // The languages decide which texts the schemas require.
  const used = parseYaml(
    texts.get('series.yaml') ?? '',
    usedLanguagesSchema(spokenLanguages(files)),
    'series.yaml',
  );
  const languages = used.value?.languages ?? languagesOf(files);
  if (!used.value && texts.has('series.yaml')) problems.push(...used.problems);

  /** Parses a file; the value of a list without a file is empty. */
  function parse<T>(file: DataFile, schema: z.ZodType<T>): Parsed<T> {
    const text = texts.get(file);
    const parsed = parseYaml(text ?? '', schema, file);
    if (!used.value) return { ...parsed, value: undefined };
    // Of a file that cannot be read nothing is known, not even that it is empty.
    if (text === undefined && (files.includes(file) || needed.has(file) || isMissing(file)))
      return { ...parsed, value: undefined, data: undefined };
    if (text !== undefined) {
      problems.push(...parsed.problems);
      for (const line of linesOf(file, parsed.data, languages, parsed.locate))
        problems.push(...checkLine(line, text));
    }
    return parsed;
  }
  const schema = seriesSchema(languages, readText);
  const series = parse('series.yaml', schema);
  const items = parse('theses.yaml', itemsSchema(languages, readText));
  const authors = parse('authors.yaml', authorsSchema(languages, readText));
  const paths = parse('paths.yaml', readingPathsSchema(languages, readText));

  // One problem in a file does not hide others: valid parts are checked further.
  const numbers = valuesOf(items.data, 'number').map(Number);
  const parts = schema.shape.parts.safeParse(valueAt(series.data, ['parts'])).data;
  const item = schema.shape.item.safeParse(valueAt(series.data, ['item'])).data;
  problems.push(...checkGenerator(valueAt(series.data, ['generator']), version, series.locate));
  if (parts) problems.push(...checkParts(parts, numbers, series.locate));
  return {
    languages,
    series: series.value,
    items: items.value
      ?.map((item, index) => withHtml(item, valueAt(items.data, [index, 'gist']), languages))
      .sort((a, b) => a.number - b.number),
    authors: authors.value,
    paths: paths.value,
    steps: valuesOf(paths.data, 'steps').map((steps) =>
      valuesOf(steps, 'to').map((to) => (typeof to === 'string' ? to : undefined)),
    ),
    numbers: isList(items.data) ? numbers.filter(isItemNumber) : undefined,
    hasAllNumbers: isList(items.data) && numbers.every(isItemNumber),
    authorIds: !Array.isArray(authors.data) ? undefined : valuesOf(authors.data, 'id').map(meantId),
    itemSegment: item?.segment,
    introduction: valueAt(series.data, ['introduction']),
    isKnown: used.value !== undefined && series.data !== undefined && isList(items.data),
    problems: [
      ...problems,
      ...checkNumbers(numbers, parts, items.locate),
      ...checkUnique(valuesOf(authors.data, 'id'), 'author', authors.locate),
      ...checkUnique(valuesOf(paths.data, 'id'), 'path', paths.locate),
    ],
    acceptances: [series, items, authors, paths].flatMap(acceptancesIn),
    locate: { series: series.locate, items: items.locate, authors: authors.locate, paths: paths.locate },
  };
}

/** An id as it should be written: whoever names it so elsewhere is right. */
function meantId(id: unknown): string {
  return toId(String(id)) || String(id);
}

/** Whether a file has the list that it is made for: without it, all that names an entry would look wrong. */
function isList(data: unknown): boolean {
  return Array.isArray(data) && data.length > 0;
}

/** The languages that texts are in, where series.yaml does not say. */
function languagesOf(files: readonly string[]): Language[] {
  return [...new Set(files.flatMap((file) => readTextFile(file)?.language ?? []))];
}

function readText(source: string, language: Language): string {
  return readInlineText(source, language).text;
}

/** Adds the gist as HTML to an item, if it has emphasis or code. */
function withHtml(item: Item, gist: unknown, languages: readonly Language[]): Item {
  const gistHtml = Object.fromEntries(
    languages.flatMap((language) => {
      const source = typeof gist === 'string' ? gist : valueAt(gist, [language]);
      const html = typeof source === 'string' ? readInlineText(source, language).html : undefined;
      return html === undefined ? [] : [[language, html]];
    }),
  );
  return { ...item, gistHtml };
}

type DataFile = (typeof dataFiles)[number];

const needed = new Map<DataFile, string>([
  ['series.yaml', 'the description of the series'],
  ['theses.yaml', 'the catalogue of the numbered text'],
]);
