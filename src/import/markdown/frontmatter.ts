import { z } from 'astro/zod';
import { parse as parseToml, TomlError } from 'smol-toml';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { ExportError } from '../blog.ts';

/** What stands before a text, and the text. */
interface PartedText {
  data: Readonly<Record<string, unknown>>;
  body: string;
}

const recordSchema = z.record(z.string(), z.unknown());

/** The three forms of frontmatter: how each begins and ends. */
const forms = [
  { begin: /^---[ \t]*\n/, end: /^(?:---|\.\.\.)[ \t]*$/m, parse: parseYamlFrontmatter },
  { begin: /^\+\+\+[ \t]*\n/, end: /^\+\+\+[ \t]*$/m, parse: parseTomlText },
  // JSON is YAML, whose parser knows lines and columns.
  { begin: /^(?=\{[ \t]*\n)/, end: /^\}[ \t]*$/m, parse: parseYamlFrontmatter },
];

/**
 * Parts frontmatter (YAML, TOML or JSON) from the text behind it.
 *
 * @throws ExportError with file, line and column where it cannot be read
 */
export function partFrontmatter(source: string, file: string): PartedText {
  for (const { begin, end, parse } of forms) {
    const [opening] = begin.exec(source) ?? [];
    if (opening === undefined) continue;
    const rest = source.slice(opening.length);
    const closing = end.exec(rest);
    if (!closing) throw new ExportError(`${file}:1:1: this frontmatter has no end.`);
    // The brace that ends JSON is part of it.
    const length = closing[0].startsWith('}') ? closing.index + 1 : closing.index;
    const data = parse(rest.slice(0, length), { file, before: opening === '' ? 0 : 1 });
    return { data, body: rest.slice(closing.index + closing[0].length).replace(/^\n/, '') };
  }
  return { data: {}, body: source };
}

/** Where a piece of a file comes from. */
interface Piece {
  file: string;
  /** Lines before it. */
  before: number;
}

/** The begin of a line with no key, where a text in quotation marks goes on: Go and Ruby ask for no space before it. */
const runOn = /^(?=[^\s#\-\]}](?:[^:\n]|:(?=\S))*$)/gm;

function parseYaml(source: string) {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  return { document: parseDocument(source, options), lines };
}

/** Reads a mapping in YAML or JSON. @throws ExportError with file, line and column */
export function parseYamlFrontmatter(source: string, { file, before }: Piece): Record<string, unknown> {
  const written = parseYaml(source);
  const isBroken = written.document.errors.length > 0;
  const mended = isBroken ? parseYaml(source.replace(runOn, ' ')) : written;
  const { document, lines } = mended.document.errors.length > 0 ? written : mended;
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ExportError(`${file}:${line + before}:${col}: this is not YAML: ${error.message}`);
  }
  if (document.contents === null) return {};
  if (!isMap(document.contents))
    throw new ExportError(`${file}:${1 + before}:1: there has to be a list of keys with values.`);
  try {
    return recordSchema.parse(document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    // A few lines of aliases can ask for millions of values.
    if (!(error instanceof ReferenceError)) throw error;
    throw new ExportError(`${file}:${1 + before}:1: its aliases ask for more than any text needs.`);
  }
}

/** Reads TOML. @throws ExportError with file, line and column */
export function parseTomlText(source: string, { file, before }: Piece): Record<string, unknown> {
  try {
    return parseToml(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [, message = ''] = error.message.split('\n')[0]?.split(': ') ?? [];
    throw new ExportError(`${file}:${error.line + before}:${error.column}: this is not TOML: ${message}.`);
  }
}
