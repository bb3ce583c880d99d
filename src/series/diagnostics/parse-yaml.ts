import { z } from 'astro/zod';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { idPattern, toId } from '../model/id.ts';
import { valueAt } from '../text/keys.ts';
import { isLanguage } from '../text/language.ts';
import { suggest } from './did-you-mean.ts';
import type { Locate, SourceLocation } from './location.ts';
import { type Problem, problem } from './problem.ts';
import {
  expectsDate,
  groupOf,
  keyOf,
  ownMessagesOnly,
  reasonOf,
  type SchemaIssue,
  valueReason,
  yamlReason,
} from './schema-messages.ts';

/** A YAML text that passed its schema, or the problems that it has. */
export interface Parsed<T> {
  value: T | undefined;
  /** What the text says, whether it passed or not; nothing where it is no YAML. */
  data: unknown;
  problems: Problem[];
  /** The place of a value in the text, by its path. */
  locate: Locate;
}

/**
 * Reads a YAML text through a schema: the one friendly gate for everything that authors write as data.
 *
 * @param text the YAML; for frontmatter what stands between its two lines of hyphens
 * @param file path to report
 * @param lineOffset lines that stand above the text in its file
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, file: string, lineOffset = 0): Parsed<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const locationOf = (offset: number | undefined): SourceLocation => {
    if (offset === undefined) return { file };
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  const locate = (path: readonly PropertyKey[]): SourceLocation => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isScalar(node) || isMap(node) || (node && typeof node === 'object' && 'range' in node)) {
        const range = node.range;
        if (Array.isArray(range)) return locationOf(range[0]);
      }
    }
    return { file, line: 1 + lineOffset, column: 1 };
  };
  const locateKey = (path: readonly PropertyKey[], key: string): SourceLocation => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return isScalar(pair?.key) ? locationOf(pair.key.range?.[0]) : locate(path);
  };
  const [broken] = document.errors;
  if (broken) {
    const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
    const problems =
      twice.length === document.errors.length
        ? twice.map(({ pos: [offset] }) =>
            problem('duplicate-key', locationOf(offset), { key: wordAt(text, offset) }),
          )
        : // What follows the first error is most often a consequence of it.
          [
            problem('yaml-syntax', locationOf(offsetOf(broken, document)), {
              reason: yamlReason(broken, lineAt(text, broken.pos[0])),
            }),
          ];
    return { value: undefined, data: undefined, problems, locate };
  }
  let data: unknown;
  try {
    data = document.toJS() ?? (schema instanceof z.ZodArray ? [] : {});
  } catch (error) {
    const problems = [problem('yaml-syntax', locate([]), { reason: valueReason(error) })];
    return { value: undefined, data: undefined, problems, locate };
  }
  const result = schema.safeParse(data, ownMessagesOnly);
  if (result.success) return { value: result.data, data, problems: [], locate };
  const problems = result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap((issue) => problemsOf(issue, valueAt(data, issue.path), schema, { locate, locateKey }));
  return { value: undefined, data, problems, locate };
}

/** The values of one key in the entries of a list, so far as they are there. */
export function valuesOf(list: unknown, key: string): unknown[] {
  return Array.isArray(list) ? list.map((entry) => valueAt(entry, [key])) : [];
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

/** An issue of a union is told as the issues of the branch that the author most probably meant. */
function flatten(issue: SchemaIssue, above: readonly PropertyKey[]): SchemaIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const meant = issue.errors.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  );
  return meant ? meant.flatMap((inner) => flatten(inner, path)) : [{ ...issue, path }];
}

interface Places {
  locate: Locate;
  locateKey: (path: readonly PropertyKey[], key: string) => SourceLocation;
}

function problemsOf(
  issue: SchemaIssue,
  value: unknown,
  schema: z.ZodType,
  { locate, locateKey }: Places,
): Problem[] {
  const key = keyOf(issue.path);
  const known = keysAt(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => problem('unknown-key', locateKey(issue.path, name), { name, known }));
  }
  if (issue.code === 'invalid_key') {
    const name = String(issue.path.at(-1));
    const reason = reasonOf(issue, value, known);
    return [problem('invalid-value', locateKey(issue.path.slice(0, -1), name), { key: name, reason })];
  }
  // In a map by language, all keys are tags; elsewhere some are like one.
  const beside = keysAt(schema, issue.path.slice(0, -1));
  const isTranslation = beside.length > 0 && beside.every(isLanguage);
  if (value === null && !isTranslation)
    return [
      problem('invalid-value', locate(issue.path), {
        key,
        reason: 'it has no value; write one, or remove the line where it is not needed',
      }),
    ];
  if (value === undefined || value === null) {
    const parent = issue.path.slice(0, -1);
    const location = value === null ? locate(issue.path) : locate(parent);
    const language = isTranslation ? String(issue.path.at(-1)) : undefined;
    return language
      ? [problem('missing-translation', location, { key: keyOf(parent) ?? '', language })]
      : [problem('missing-key', location, { key: String(issue.path.at(-1) ?? ''), group: groupOf(parent) })];
  }
  const location = locate(issue.path);
  if (expectsDate(issue))
    return [problem('invalid-date', location, { key: key ?? '', value: String(value), rule: issue.message })];
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const isId = issue.code === 'invalid_format' && issue.pattern === String(idPattern);
  const suggestion = isId ? toId(String(value)) || undefined : suggest(String(value), options);
  return [problem('invalid-value', location, { key, reason: reasonOf(issue, value, known), suggestion })];
}

/** The keys that a schema knows at a path. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [head, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return keysAt(schema.def.innerType, path);
  }
  if (schema instanceof z.ZodPipe)
    return keysAt(schema.in instanceof z.ZodTransform ? schema.out : schema.in, path);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option: z.core.$ZodType) => keysAt(option, path));
  if (schema instanceof z.ZodArray) return head === undefined ? [] : keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return head === undefined ? [] : keysAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (head === undefined) return Object.keys(schema.shape);
  const inner: z.core.$ZodType | undefined = schema.shape[String(head)];
  return inner ? keysAt(inner, rest) : [];
}
