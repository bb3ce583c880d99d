import type { z } from 'astro/zod';
import { readTextFile } from '../model/content-paths.ts';
import { dateIssue, likelyDay, likelyPartialDate, partialDateIssue } from '../text/date.ts';

/** Issue that a schema has with a value. */
export type SchemaIssue = z.core.$ZodIssue;

/** Parameters of a parse that leaves the message of an issue empty where its schema brings none. */
export const ownMessagesOnly: z.core.ParseContext<z.core.$ZodIssue> = { error: () => '' };

/** Whether a schema expects a date where it has an issue. */
export function expectsDate(issue: SchemaIssue): boolean {
  return issue.code === 'custom' && (issue.params === dateIssue || issue.params === partialDateIssue);
}

/**
 * The date that an author most probably meant where a schema {@link expectsDate}.
 *
 * @param value as it is written; of a list, perhaps its parts
 * @param file path of what the value stands in; a text has a language, in which months are named
 */
export function meantDate(issue: SchemaIssue, value: unknown, file: string): string | undefined {
  const isPartial = issue.code === 'custom' && issue.params === partialDateIssue;
  const text = Array.isArray(value) ? value.join('-') : String(value);
  return (isPartial ? likelyPartialDate : likelyDay)(text, readTextFile(file)?.language);
}

/** The name of a value, from the entry of a list that it stands in: `steps.to`, or nothing for the whole file. */
export function keyOf(path: readonly PropertyKey[]): string | undefined {
  const names = path.filter((part) => typeof part !== 'number').map(String);
  return names.length === 0 ? undefined : names.join('.');
}

/** What a key is missing in: `entry 2 of “sources”`, `“source”`, or nothing where it is the file itself. */
export function groupOf(path: readonly PropertyKey[]): string | undefined {
  const last = path.at(-1);
  if (typeof last !== 'number') return last === undefined ? undefined : `“${keyOf(path)}”`;
  const list = path.at(-2);
  return `entry ${last + 1}${typeof list === 'string' ? ` of “${list}”` : ''}`;
}

/**
 * Reason of an issue in plain words: the message of its schema, or one of ours.
 *
 * @param issue of a parse with {@link ownMessagesOnly}
 * @param keys the keys that a map in its place could have
 * @param written how the author wrote a number
 */
export function reasonOf(
  issue: SchemaIssue,
  value: unknown,
  keys: readonly string[],
  written = String(value),
): string {
  const [inner] = issue.code === 'invalid_key' ? issue.issues : [];
  if (inner) return reasonOf(inner, value, keys);
  if (issue.message !== '') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return expectation(issue.code === 'invalid_type' ? issue.expected : 'string', value, keys, written);
    case 'invalid_value':
      return `it can be ${issue.values.map((each) => `“${String(each)}”`).join(' or ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'it must not be empty';
      if (issue.origin === 'array') return `it needs at least ${issue.minimum} of its entries`;
      return `it must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `it can have ${issue.maximum} entries at most; numbers are written with a point, as in 1.5`
        : `it must be at most ${issue.maximum}`;
    default:
      return 'this value is not possible here';
  }
}

function expectation(expected: string, value: unknown, keys: readonly string[], written: string): string {
  const found = describeValue(value, written);
  switch (expected) {
    case 'string':
      return typeof value === 'object'
        ? `one text belongs here, not ${found}`
        : `a text belongs here, not ${found}; put it in quotes`;
    case 'array':
      if (keys.length > 0)
        return `a list belongs here: for each entry a line for each of its keys (${keys.join(', ')}), the first behind “- ”, not ${found}`;
      return `a list belongs here (lines that begin with “- ”, or [one, two]), not ${found}`;
    case 'int':
      return `a whole number belongs here, not ${found}`;
    case 'boolean':
      return `it can be true or false, not ${found}`;
    case 'record':
      return `an indented line “key: value” for each of its entries belongs here, not ${found}`;
    default:
      return keys.length > 0 && expected !== 'number'
        ? `an indented line for each of its keys belongs here (${keys.join(', ')}), not ${found}`
        : `a ${expected} belongs here, not ${found}`;
  }
}

function describeValue(value: unknown, written: string): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `the text “${value}”` : `the ${typeof value} ${written}`;
}
