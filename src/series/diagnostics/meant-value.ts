import { z } from 'astro/zod';
import { parse } from 'yaml';
import { idPattern, toId } from '../model/id.ts';
import { suggest } from './did-you-mean.ts';
import { schemasAt } from './schema-at.ts';
import type { SchemaIssue } from './schema-messages.ts';

/**
 * The value that an author most probably meant, as it has to be written; nothing where it is ambiguous. What the schema
 * would refuse again is not offered. A schema that knows brings a function for it as `params.meant` of its issue.
 *
 * @param issue with its path from the top of the schema
 * @param value as it is written: of a number, its text (`1.10`)
 */
export function meantValue(issue: SchemaIssue, value: unknown, schema: z.core.$ZodType): string | undefined {
  const here = schemasAt(schema, issue.path);
  const isAccepted = (text: string) => {
    const read: unknown = parse(text, { logLevel: 'silent' });
    return here.some((each) => z.core.safeParse(each, read).success);
  };
  if (!Array.isArray(value)) return candidates(issue, value).find(isAccepted);
  if (value.length === 0) return undefined;
  const [only, ...others] = value;
  if (others.length > 0 || typeof only === 'object') return textsOfList(issue, value).find(isAccepted);
  const written = typeof only === 'string' ? JSON.stringify(only) : String(only);
  if (isAccepted(written)) return written;
  return here
    .flatMap((each) => z.core.safeParse(each, only).error?.issues ?? [])
    .map((inner) => meantValue({ ...inner, path: issue.path }, only, schema))
    .find((text) => text !== undefined);
}

/** The list of numbers that was meant where a list holds a range, or several numbers in one entry: `[1-3]`. */
export function meantNumbers(list: unknown): string | undefined {
  const isPlain = Array.isArray(list) && list.every((each) => typeof each !== 'object');
  const numbers = isPlain ? list.map((each) => numbersIn(String(each))) : [];
  return numbers.length === 0 || numbers.includes(undefined)
    ? undefined
    : `[${[...new Set(numbers.flat())].join(', ')}]`;
}

function candidates(issue: SchemaIssue, value: unknown): string[] {
  if (typeof value === 'object') return [];
  const text = String(value).trim();
  switch (issue.code) {
    case 'custom': {
      const meant: unknown = typeof issue.params?.meant === 'function' ? issue.params.meant(text) : undefined;
      return typeof meant === 'string' ? [meant] : [];
    }
    case 'invalid_format':
      if (issue.pattern === String(idPattern)) return [meantId(text)].filter(Boolean);
      if (!('prefix' in issue)) return [];
      return [URL.canParse(text) ? new URL(text).pathname : `${issue.prefix}${text}`];
    case 'invalid_value':
      return [suggest(text, issue.values.map(String)) ?? []].flat();
    case 'invalid_type':
      return ofType(issue.expected, text);
    default:
      return [];
  }
}

function ofType(expected: string, text: string): string[] {
  switch (expected) {
    case 'string':
      return [JSON.stringify(text)];
    case 'array': {
      const entries = text.split(/\s*[,;]\s*/);
      const lists = [meantNumbers(entries) ?? [], `[${entries.join(', ')}]`];
      return [...lists.flat(), `[${entries.map(meantId).join(', ')}]`];
    }
    case 'number':
    case 'int': {
      const [one, ...others] = numbersIn(text) ?? [];
      return one === undefined || others.length > 0 ? [] : [String(one)];
    }
    case 'boolean':
      if (/^(?:true|yes|y|on|ja|wahr|1)$/i.test(text)) return ['true'];
      return /^(?:false|no|n|off|nein|falsch|0)$/i.test(text) ? ['false'] : [];
    default:
      return [];
  }
}

/** The text that was meant by a list: words between brackets. */
function textsOfList(issue: SchemaIssue, list: readonly unknown[]): string[] {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  if (!isText || list.length === 0 || list.some((each) => typeof each === 'object')) return [];
  return [JSON.stringify(`[${list.join(', ')}]`)];
}

/** The id that was meant where one belongs, also by a link: `essay:a`. */
function meantId(text: string): string {
  return toId(text.replace(/^(?:essay|term|page|source|path):/, ''));
}

/** The numbers that a text names: one, several, or all of a range. */
function numbersIn(text: string): number[] | undefined {
  const [, first, last] = /^(\d+)\s*(?:\p{Pd}|\.{2,3}|…)\s*(\d+)$/u.exec(text) ?? [];
  const length = Number(last) - Number(first) + 1;
  if (length > 1 && length <= longestRange)
    return Array.from({ length }, (_, index) => Number(first) + index);
  if (/^\d+(?:\s+\d+)*$/.test(text)) return text.split(/\s+/).map(Number);
  const [, one] = /^(?:\p{L}+:|#)(\d+)$/u.exec(text) ?? [];
  return one === undefined ? undefined : [Number(one)];
}

/** A longer one is a slip. */
const longestRange = 100;
