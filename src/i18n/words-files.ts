import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { own } from '../own.ts';

/** Words of a language as its file has them, group by group. */
export type RawWords = { readonly [key: string]: unknown };

/** Reads the words that are shipped for a language, or for the language of a regional tag; nothing where there are none. */
export function shippedWords(tag: string): RawWords | undefined {
  const [base = tag] = tag.split('-');
  const file = [tag, base].map((each) => own(`src/i18n/words/${each}.yaml`)).find(existsSync);
  if (file === undefined) return undefined;
  const words: unknown = parse(readFileSync(file, 'utf8'));
  return isGroup(words) ? words : undefined;
}

/** The file of a content folder that has words of a language. */
export function wordsFile(tag: string): string {
  return `words/${tag}.yaml`;
}

/** Lays the words of a series over those of a language, word by word. */
export function overlay(base: unknown, own: unknown): unknown {
  if (!isGroup(base) || !isGroup(own)) return own;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(
    keys.map((key) => [key, Object.hasOwn(own, key) ? overlay(base[key], own[key]) : base[key]]),
  );
}

function isGroup(value: unknown): value is RawWords {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
