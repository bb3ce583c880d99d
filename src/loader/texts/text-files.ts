import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { readInlineText } from '../../markdown/analysis/markup/inline-text.ts';
import type { Locate } from '../../series/diagnostics/location.ts';
import { valuesOf } from '../../series/diagnostics/parse-yaml.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { readTextFile, type TextKind } from '../../series/model/content-paths.ts';
import { formattedKeys, type Translation } from '../../series/model/entry.ts';
import { idSchema, toId } from '../../series/model/id.ts';
import { setLine } from '../../series/model/localized-text.ts';
import { valueAt } from '../../series/text/keys.ts';
import type { Language } from '../../series/text/language.ts';
import { compareStrings } from '../../series/text/strings.ts';
import { checkLine } from '../data/lines.ts';
import { readOrReport } from '../files/read.ts';
import { isSecond } from '../files/unexpected-files.ts';
import { readFrontmatter, visibleKeys } from './frontmatter.ts';

/** One file of an essay or glossary entry with its parsed frontmatter; its body is unparsed. */
export interface TextFile<Meta> {
  id: string;
  language: Language;
  /** Path relative to the content folder. */
  file: string;
  /** The whole file. */
  source: string;
  /** Hash of the file. */
  digest: string;
  /** `undefined` if the frontmatter has problems. */
  meta: Meta | undefined;
  /** Texts of the frontmatter as HTML, if they have emphasis or code. */
  html?: Translation<Meta>['html'];
  /** Raw frontmatter, valid or not. */
  data: unknown;
  /** Locates a value of the frontmatter. */
  locate: Locate;
}

/** Texts of a folder such as `essays`, and the problems of their frontmatter. */
interface Texts<Meta> {
  /** Sorted by id; versions of a text in the order of the languages of the series. */
  texts: TextFile<Meta>[];
  problems: Problem[];
}

/** Reads the frontmatter of every text of a kind. */
type TextReader<Meta> = (
  contentDir: string,
  files: readonly string[],
  languages: readonly Language[],
) => Texts<Meta>;

/** What was read of a file, as long as that stays as it is. */
type FrontmatterReading<Meta> = Pick<TextFile<Meta>, 'digest' | 'meta' | 'html' | 'data'> & {
  problems: readonly Problem[];
};

/**
 * Makes a reader of the texts of a kind. It reads again only what has changed since it was last called, as in the
 * development server.
 */
export function createTextReader<Meta extends { sources: readonly { title: string }[] }>(
  kind: TextKind,
  schema: z.ZodType<Meta>,
): TextReader<Meta> {
  const kept = new Map<string, FrontmatterReading<Meta>>();
  const readAgain = (
    file: string,
    language: Language,
    source: string,
    digest: string,
  ): FrontmatterReading<Meta> => {
    const { value, data, problems, locate } = readFrontmatter(source, schema, file);
    return {
      digest,
      // The values are slices of the file and would keep it in memory.
      ...structuredClone({ ...(value ? readLines(value, language) : { meta: undefined }), data }),
      problems: [...problems, ...checkLines(data, source, language, locate)],
    };
  };
  return (contentDir, files, languages) => {
    const problems: Problem[] = [];
    const texts: TextFile<Meta>[] = [];
    for (const file of files) {
      const name = readTextFile(file, languages);
      if (name?.kind !== kind || isSecond(file, files)) continue;
      const { id, language } = name;
      problems.push(...checkId(id, file));
      const { text: source, problems: unread } = readOrReport(contentDir, file);
      problems.push(...unread);
      const text = { id: id.normalize('NFC'), language, file };
      if (source === undefined) {
        // An unreadable text still exists: links to it are not dead.
        const nothing = { source: '', digest: '', meta: undefined, data: undefined };
        texts.push({ ...text, ...nothing, locate: () => ({ file }) });
        continue;
      }
      const digest = createHash('sha256').update(source).digest('base64');
      const last = kept.get(file);
      const reading = last?.digest === digest ? last : readAgain(file, language, source, digest);
      kept.set(file, reading);
      const { problems: found, ...read } = reading;
      problems.push(...found);
      // Its parsed frontmatter would be as large as the text, and is needed for texts that have problems only.
      texts.push({ ...text, source, ...read, locate: (path) => locationsIn(source, file)(path) });
    }
    const rank = ({ language }: TextFile<Meta>) => languages.indexOf(language);
    return { texts: texts.sort((a, b) => compareStrings(a.id, b.id) || rank(a) - rank(b)), problems };
  };
}

/** Ids of the sources of a text by their place in the list, `undefined` for one without; also of invalid frontmatter. */
export function sourceIdsOf({ data }: Pick<TextFile<unknown>, 'data'>): (string | undefined)[] {
  return valuesOf(valueAt(data, ['sources']), 'id').map((id) => (typeof id === 'string' ? id : undefined));
}

/** Locates the values in the frontmatter of a file that was valid before. */
export function locationsIn(source: string, file: string): Locate {
  return readFrontmatter(source, z.unknown(), file).locate;
}

function checkId(id: string, file: string): Problem[] {
  const { error } = idSchema.safeParse(id);
  return (error?.issues ?? []).map(({ message }) =>
    problem('invalid-id', { file }, { id, reason: message, suggestion: toId(id) }),
  );
}

function checkLines(data: unknown, source: string, language: Language, locate: Locate): Problem[] {
  const titles = valuesOf(valueAt(data, ['sources']), 'title').flatMap((title, index) => {
    if (typeof title !== 'string') return [];
    const location = locate(['sources', index, 'title']);
    const line = { key: 'title', source: title, language, formatted: false, location };
    return checkLine(line, source).filter(({ id }) => id === 'undecided-quote');
  });
  const own = [...visibleKeys].flatMap((key) => {
    const value = valueAt(data, [key]);
    if (typeof value !== 'string') return [];
    const formatted = formattedKeys.some((each) => each === key);
    return checkLine({ key, source: value, language, formatted, location: locate([key]) }, source);
  });
  return [...own, ...titles];
}

/** Reads the texts of a frontmatter as plain text and, where they have markup, as HTML, too. */
function readLines<Meta extends { sources: readonly { title: string }[] }>(
  meta: Meta,
  language: Language,
): Pick<TextFile<Meta>, 'meta' | 'html'> {
  const read = Object.entries(meta).flatMap(([key, value]) =>
    visibleKeys.has(key) && typeof value === 'string'
      ? [[key, readInlineText(value, language)] as const]
      : [],
  );
  const sources = meta.sources.map((source) => ({ ...source, title: setLine(source.title, language) }));
  const texts = Object.fromEntries(read.map(([key, { text }]) => [key, text]));
  const html = Object.fromEntries(
    read.flatMap(([key, { html }]) => (html === undefined ? [] : [[key, html]])),
  );
  return { meta: { ...meta, ...texts, sources }, html };
}
