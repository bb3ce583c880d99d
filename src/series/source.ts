import { z } from 'astro/zod';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { languages } from './language.ts';
import { type Place, type Problem, problem } from './problem.ts';

/** A YAML text that passed its schema, or the problems that it has. */
export interface Parsed<T> {
  value: T | undefined;
  problems: Problem[];
  /** The place of a value in the text, by its path. */
  at: (path: readonly PropertyKey[]) => Place;
}

type Issue = z.core.$ZodIssue;

/**
 * Reads a YAML text through a schema: the one friendly gate for everything that authors write as data.
 *
 * @param text the YAML, or the whole MDX file with `frontmatter` line offset
 * @param file path to report
 * @param lineOffset lines that stand above the text in its file
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, file: string, lineOffset = 0): Parsed<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number | undefined): Place => {
    if (offset === undefined) return { file };
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  const at = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isScalar(node) || isMap(node) || (node && typeof node === 'object' && 'range' in node)) {
        const range = node.range;
        if (Array.isArray(range)) return placeOf(range[0]);
      }
    }
    return { file, line: 1 + lineOffset, column: 1 };
  };
  const atKey = (path: readonly PropertyKey[], key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return isScalar(pair?.key) ? placeOf(pair.key.range?.[0]) : at(path);
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem('yaml-syntax', placeOf(error.pos[0]), { reason: error.message.replace(/ at line .*/s, '') }),
    );
    return { value: undefined, problems, at };
  }
  const data: unknown = document.toJS();
  const result = schema.safeParse(data ?? {});
  if (result.success) return { value: result.data, problems: [], at };
  const problems = result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap((issue) => describe(issue, valueAt(data, issue.path), schema, { at, atKey }));
  return { value: undefined, problems, at };
}

/** An issue of a union is told as the issues of the branch that the author most probably meant. */
function flatten(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const meant = issue.errors.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  );
  return meant ? meant.flatMap((inner) => flatten(inner, path)) : [{ ...issue, path }];
}

interface Places {
  at: (path: readonly PropertyKey[]) => Place;
  atKey: (path: readonly PropertyKey[], key: string) => Place;
}

function describe(issue: Issue, value: unknown, schema: z.ZodType, { at, atKey }: Places): Problem[] {
  const key = issue.path.map(String).join('.') || 'the file';
  const last = String(issue.path.at(-1));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((name) => problem('unknown-key', atKey(issue.path, name), { name, known }));
  }
  if (value === undefined || value === null) {
    const parent = issue.path.slice(0, -1);
    if (languages.some((language) => language === last)) {
      return [
        problem('missing-translation', at(parent), { key: parent.map(String).join('.'), language: last }),
      ];
    }
    return [problem('missing-key', at(parent), { key })];
  }
  if (issue.message.includes('YYYY'))
    return [problem('invalid-date', at(issue.path), { key, value: String(value) })];
  return [problem('invalid-value', at(issue.path), { key, reason: issue.message })];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The keys that a schema knows at a path, for a "did you mean". */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [head, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return keysAt(schema.def.innerType, path);
  }
  if (schema instanceof z.ZodPipe) return keysAt(schema.in, path);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option: z.core.$ZodType) => keysAt(option, path));
  if (schema instanceof z.ZodArray) return head === undefined ? [] : keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return head === undefined ? [] : keysAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (head === undefined) return Object.keys(schema.shape);
  const inner: z.core.$ZodType | undefined = schema.shape[String(head)];
  return inner ? keysAt(inner, rest) : [];
}
