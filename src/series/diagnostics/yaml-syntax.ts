import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { messageOf } from '../text/strings.ts';
import type { SourceLocation } from './location.ts';
import { type Problem, problem } from './problem.ts';

/**
 * Finds what keeps a text from being YAML, or makes it say something else than what stands there.
 *
 * @param document the text as it was parsed
 */
export function findYamlMistakes(
  document: Document.Parsed,
  text: string,
  locationOf: (offset: number | undefined) => SourceLocation,
): Problem[] {
  const [broken] = document.errors;
  if (broken === undefined) return findSwallowed(document, text, locationOf);
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  if (twice.length === document.errors.length)
    return twice.map(({ pos: [offset] }) =>
      problem('duplicate-key', locationOf(offset), { key: wordAt(text, offset) }),
    );
  // What follows the first error is most often a consequence of it.
  const shifted = shiftedKey(document, text);
  const offset = shifted ?? offsetOf(broken, document);
  const line = lineAt(text, broken.pos[0]);
  const { reason, suggestion } = spaced(broken, line) ??
    commented(lineAt(text, offset)) ?? {
      reason: shifted === undefined ? yamlReason(broken, line) : notInColumn,
      suggestion:
        shifted === undefined && mendedByQuotes.has(broken.code) ? quoted(lineAt(text, offset)) : undefined,
    };
  return [problem('yaml-syntax', locationOf(offset), { reason, suggestion })];
}

/** Where a key stands that is indented otherwise than those it belongs to: to YAML a text goes on there. */
function shiftedKey({ errors }: Document, text: string): number | undefined {
  const { pos: [start, end] = [0, 0] } = errors.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY') ?? {};
  const written = text.slice(start, end);
  const last = written.lastIndexOf('\n');
  if (errors[0]?.code !== 'BLOCK_AS_IMPLICIT_KEY' || last < 0) return undefined;
  return start + last + 1 + Math.max(written.slice(last + 1).search(/\S/), 0);
}

const notInColumn = 'a key does not stand in one column with the keys it belongs to';

const mendedByQuotes: ReadonlySet<YAMLParseError['code']> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'BAD_SCALAR_START',
]);

/** Words that readers would miss: to YAML a `!` or `&` in front of a text is none of it. */
function findSwallowed(
  document: Document.Parsed,
  text: string,
  locationOf: (offset: number) => SourceLocation,
): Problem[] {
  const used = new Set<string>();
  const places = new Set<number>();
  const found: Problem[] = [];
  visit(document, {
    Alias(_, alias) {
      used.add(alias.source);
      if (alias.resolve(document) || !alias.range) return;
      const [offset] = alias.range;
      const reason = 'a text that begins with * has to stand in quotes';
      found.push(
        problem('yaml-syntax', locationOf(offset), { reason, suggestion: quoted(lineAt(text, offset)) }),
      );
    },
  });
  visit(document, (_, node) => {
    if (!isNode(node) || isAlias(node) || !node.range) return;
    const anchor = 'anchor' in node && node.anchor !== undefined && !used.has(node.anchor);
    const tag = document.warnings.some(
      ({ code, pos: [start] }) =>
        code === 'TAG_RESOLVE_FAILED' && lineAt(text, start) === lineAt(text, node.range?.[0] ?? 0),
    );
    const sign = /^![ \t]$/.test(text.slice(node.range[0] - 2, node.range[0]));
    if (!isScalar(node) || !(anchor || tag || sign)) return;
    const line = lineAt(text, node.range[0]);
    const start = text.lastIndexOf('\n', node.range[0] - 1) + 1;
    const place = start + Math.max(line.search(/[!&]/), 0);
    if (places.has(place)) return;
    places.add(place);
    found.push(
      problem('yaml-syntax', locationOf(place), {
        reason: 'a text that begins with ! or & has to stand in quotes',
        suggestion: quoted(line),
      }),
    );
  });
  return found;
}

/** A key whose colon no space follows, or something else than one. */
function spaced({ code }: YAMLParseError, line: string): { reason: string; suggestion: string } | undefined {
  const [, key, value] =
    /^([ \t]*(?:- )?[\w-]+)(?::\u00a0[ \t\u00a0]*|：\s*|:(?![/\s]))(\S.*)$/.exec(line) ?? [];
  if (key === undefined || (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY')) return undefined;
  return { reason: 'behind a key stands a colon, and behind that a space', suggestion: `${key}: ${value}` };
}

/** A list in brackets that a comment cuts off. */
function commented(line: string): { reason: string; suggestion: string | undefined } | undefined {
  if (!/^[^"'#]*:[ \t]+[[{][^"'#]*#/.test(line)) return undefined;
  const fixed = line.trim().replace(/#(?=[\p{L}\p{N}])/gu, '');
  return {
    reason: 'behind “#” stands a comment, so that the bracket is not closed',
    suggestion: ifYaml(fixed),
  };
}

/** The line with its value in quotes, where that makes YAML of it; a list in quotes would be none. */
function quoted(line: string): string | undefined {
  const [, key, value] = /^([ \t]*(?:- )?[\w-]+:)[ \t]+([^\s[{].*?)[ \t]*$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  if (/^"[^"\\]*$/.test(value)) return ifYaml(`${key.trim()} ${value}"`);
  const text = /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return ifYaml(`${key.trim()} ${text}`);
}

function ifYaml(line: string): string | undefined {
  return parseDocument(line, { prettyErrors: false }).errors.length === 0 ? line : undefined;
}

/** Where a mistake begins. That a quotation mark or a bracket is not closed, YAML notices where the text ends. */
function offsetOf({ code, pos: [noticed] }: YAMLParseError, document: Document): number {
  let open = noticed;
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return open;
  visit(document, (_, node) => {
    const isClosed = !isScalar(node) || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE');
    const isFlow = isCollection(node) && node.flow;
    const [start = noticed, end = 0] = (isNode(node) && node.range) || [];
    if ((!isClosed || isFlow) && start < noticed && end >= noticed) open = start;
  });
  return open;
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
}

function wordAt(text: string, offset: number): string {
  return /^[^\s:]*/.exec(text.slice(offset))?.[0] ?? '';
}

/**
 * Says in plain words what is wrong with a YAML text.
 *
 * @param line the line where it was noticed
 */
function yamlReason({ code, message }: YAMLParseError, line: string): string {
  // To YAML it is the same: a key where a text should go on.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:(?:\s|$)/.test(line)) return notInColumn;
  return yamlReasons.get(code) ?? message;
}

const tooDeep = 'lists and maps are nested too deeply here';

/** Why values could not be made of a YAML text: too deep, an alias without its anchor, or so many that they would fill the memory. */
export function valueReason(error: unknown): string {
  return error instanceof RangeError ? tooDeep : messageOf(error);
}

const yamlReasons = new Map<YAMLParseError['code'], string>([
  ['TAB_AS_INDENT', 'a tab cannot indent a line; use spaces'],
  ['BLOCK_AS_IMPLICIT_KEY', 'a second “: ” in one line; a text that contains one has to stand in quotes'],
  ['UNEXPECTED_TOKEN', 'something follows a value that is already complete'],
  ['MISSING_CHAR', 'a quotation mark, a bracket or the colon behind a key is missing'],
  ['BAD_INDENT', 'the line is not indented as the lines above it, or a bracket is not closed'],
  ['BAD_SCALAR_START', 'a text that begins with @, % or ` has to stand in quotes'],
  ['RESOURCE_EXHAUSTION', tooDeep],
  ['MULTIPLE_DOCS', 'a line “---” begins a second document; the file can only have one'],
  ['MULTILINE_IMPLICIT_KEY', 'a key without “: ” behind it (a space has to follow the colon)'],
]);
