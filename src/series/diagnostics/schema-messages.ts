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
 * @param file path of what the value stands in; a text has a language, in which months are named
 */
export function meantDate(issue: SchemaIssue, value: string, file: string): string | undefined {
  const isPartial = issue.code === 'custom' && issue.params === partialDateIssue;
  return (isPartial ? likelyPartialDate : likelyDay)(value, readTextFile(file)?.language);
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
 */
export function reasonOf(issue: SchemaIssue, value: unknown, keys: readonly string[]): string {
  const [inner] = issue.code === 'invalid_key' ? issue.issues : [];
  if (inner) return reasonOf(inner, value, keys);
  if (issue.message !== '') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return expectation(issue.code === 'invalid_type' ? issue.expected : 'string', value, keys);
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

function expectation(expected: string, value: unknown, keys: readonly string[]): string {
  const found = describeValue(value);
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

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `the text “${value}”` : `the ${typeof value} ${String(value)}`;
}

/**
 * The value that an author most probably meant, as it has to be written; nothing where nobody can know. A schema that
 * knows brings a function for it as `params.meant` of its issue.
 */
export function correctedValue(issue: SchemaIssue, value: unknown): string | undefined {
  if (issue.code === 'custom' && typeof issue.params?.meant === 'function' && typeof value === 'string') {
    const meant: unknown = issue.params.meant(value);
    return typeof meant === 'string' ? meant : undefined;
  }
  if (issue.code === 'invalid_format' && 'prefix' in issue && typeof value === 'string')
    return URL.canParse(value) ? new URL(value).pathname : `${issue.prefix}${value}`;
  if (issue.code !== 'invalid_type') return undefined;
  if (Array.isArray(value)) return issue.expected === 'string' ? textOfList(value) : undefined;
  if (typeof value === 'object') return undefined;
  const text = String(value).trim();
  switch (issue.expected) {
    case 'string':
      return `"${text}"`;
    case 'array':
      return `[${text.split(/\s*,\s*/).join(', ')}]`;
    case 'number':
    case 'int':
      return /^\d+$/.test(text) ? text : undefined;
    case 'boolean':
      if (/^(?:true|yes|y|on|ja|wahr|1)$/i.test(text)) return 'true';
      return /^(?:false|no|n|off|nein|falsch|0)$/i.test(text) ? 'false' : undefined;
    default:
      return undefined;
  }
}

/** The text that was meant by a list: its only entry, a day by its numbers, or words between brackets. */
function textOfList(list: readonly unknown[]): string | undefined {
  const entries = list.map(String);
  if (list.length === 0 || list.some((each) => typeof each === 'object')) return undefined;
  const day = list.length === 3 ? likelyDay(entries.join('-'), undefined) : undefined;
  if (list.length === 2 && /^\d{4},\d{1,2}$/.test(entries.join()))
    return `${entries[0]}-${entries[1]?.padStart(2, '0')}`;
  const [only = ''] = entries;
  if (list.length === 1 && /^\d{4}-\d{2}-\d{2}$/.test(only)) return only;
  return day ?? JSON.stringify(list.length === 1 ? only : `[${entries.join(', ')}]`);
}
