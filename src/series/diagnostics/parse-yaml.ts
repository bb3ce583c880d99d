import { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { idSchema } from '../model/id.ts';
import { valueAt } from '../text/keys.ts';
import { isLanguage } from '../text/language.ts';
import type { Locate, SourceLocation } from './location.ts';
import { meantNumbers, meantValue } from './meant-value.ts';
import { type Problem, problem } from './problem.ts';
import { keysAt } from './schema-at.ts';
import {
  expectsDate,
  groupOf,
  keyOf,
  meantDate,
  ownMessagesOnly,
  reasonOf,
  type SchemaIssue,
} from './schema-messages.ts';
import { findYamlMistakes, valueReason } from './yaml-syntax.ts';

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
  const document = parseDocument(text, {
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
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
    const nameOf = (each: unknown) => String(isScalar(each) ? each.value : each);
    const pair = isMap(map) ? map.items.find((item) => nameOf(item.key) === key) : undefined;
    return isNode(pair?.key) ? locationOf(pair.key.range?.[0]) : locate(path);
  };
  const mistakes = findYamlMistakes(document, text, locationOf);
  if (mistakes.length > 0) return { value: undefined, data: undefined, problems: mistakes, locate };
  let data: unknown;
  try {
    data = document.toJS() ?? (schema instanceof z.ZodArray ? [] : {});
  } catch (error) {
    const problems = [problem('yaml-syntax', locate([]), { reason: valueReason(error) })];
    return { value: undefined, data: undefined, problems, locate };
  }
  const read = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path, true);
    const value = valueAt(data, path);
    return { value, written: typeof value === 'number' && isScalar(node) ? node.source : undefined };
  };
  const result = schema.safeParse(data, ownMessagesOnly);
  if (result.success) return { value: result.data, data, problems: [], locate };
  const issues = result.error.issues.flatMap((issue) => flatten(issue, []));
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  const problems = issues
    .filter(({ path }) => read(path).value !== undefined || !misspelt.has(path.join('\n')))
    .flatMap((issue) => problemsOf(issue, schema, { read, locate, locateKey }));
  return { value: undefined, data, problems, locate };
}

/** Paths of the keys that are there under a wrong name: to report them as missing, too, would be a second problem for one mistake. */
function meantKeys(issue: SchemaIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(schema, issue.path);
  return issue.keys.flatMap((name) => {
    const { suggestion } = problem('unknown-key', { file: '' }, { name, known });
    return suggestion === undefined ? [] : [[...issue.path, suggestion].join('\n')];
  });
}

/** The values of one key in the entries of a list, so far as they are there. */
export function valuesOf(list: unknown, key: string): unknown[] {
  return Array.isArray(list) ? list.map((entry) => valueAt(entry, [key])) : [];
}

/** Replaces an issue of a union by the issues of the branch that the author most probably meant. */
function flatten(issue: SchemaIssue, above: readonly PropertyKey[]): SchemaIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const meant =
    issue.errors.find((branch) =>
      branch.some((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
    ) ??
    issue.errors.find(([inner]) => inner?.code === 'invalid_type' && inner.expected === 'string') ??
    issue.errors[0];
  return meant ? meant.flatMap((inner) => flatten(inner, path)) : [{ ...issue, path }];
}

interface YamlSource {
  /** What the data holds at a path, and how a number is written there. */
  read: (path: readonly PropertyKey[]) => { value: unknown; written: string | undefined };
  locate: Locate;
  locateKey: (path: readonly PropertyKey[], key: string) => SourceLocation;
}

function problemsOf(
  issue: SchemaIssue,
  schema: z.ZodType,
  { read, locate, locateKey }: YamlSource,
): Problem[] {
  const { value, written = value } = read(issue.path);
  const key = keyOf(issue.path);
  const own = keysAt(schema, issue.path);
  const known = own.length > 0 ? own : keysAt(schema, [...issue.path, 0]);
  const isListOfMaps = own.length === 0 && known.length > 0;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => problem('unknown-key', locateKey(issue.path, name), { name, known }));
  }
  if (issue.code === 'invalid_key') {
    const name = String(issue.path.at(-1));
    const details = {
      key: name,
      reason: reasonOf(issue, value, known),
      suggestion: issue.issues[0] && meantValue({ ...issue.issues[0], path: [] }, name, idSchema),
    };
    return [problem('invalid-value', locateKey(issue.path.slice(0, -1), name), details)];
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
    return [
      problem('invalid-date', location, {
        ...{ key: key ?? '', value: Array.isArray(value) ? `[${value.join(', ')}]` : String(written) },
        ...{
          rule: issue.message,
          meant: meantDate(issue, Array.isArray(value) ? value : written, location.file),
        },
      }),
    ];
  const reason = reasonOf(issue, value, known, String(written));
  const suggestion = isListOfMaps ? undefined : meantValue(issue, written, schema);
  const list = issue.path.slice(0, -1);
  const numbers =
    suggestion === undefined && issue.code === 'invalid_type' && issue.expected === 'number'
      ? meantNumbers(read(list).value)
      : undefined;
  if (numbers !== undefined)
    return [problem('invalid-value', locate(list), { key, reason, suggestion: numbers })];
  return [problem('invalid-value', location, { key, reason, suggestion })];
}
