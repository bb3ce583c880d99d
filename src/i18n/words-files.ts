import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { memoizeBy } from '../memoize.ts';
import { readPackageData } from '../package-data.ts';
import { packagePath } from '../package-paths.ts';
import { baseLanguage } from '../series/languages/index.ts';
import { readLanguage } from '../series/text/language.ts';

/** The language that the words were written in first. */
export const originalLanguage = readLanguage('en');

/** Words of a language as its file has them, group by group. */
type RawWords = { readonly [key: string]: unknown };

/** The words that are shipped for a language, or for the language of a regional tag; nothing where there are none. */
export const shippedWords = memoizeBy(
  (tag: string) => tag,
  (tag): RawWords | undefined => {
    const file = shippedFile(tag);
    if (file === undefined) return undefined;
    const words = readPackageData(file);
    return isGroup(words) ? words : undefined;
  },
);

/** The file of the words that are shipped for a language, or for that of a regional tag, from the root of our code. */
export function shippedFile(tag: string): string | undefined {
  return [tag, baseLanguage(tag)]
    .map((each) => `src/i18n/words/${each}.yaml`)
    .find((file) => existsSync(packagePath(file)));
}

/** Languages that words are shipped for. */
export function shippedLanguages(): string[] {
  return readdirSync(packagePath('src/i18n/words')).map((file) => basename(file, '.yaml'));
}

/** Languages that a series can be written in, by the files of its content folder: those shipped, and those it has itself. */
export function spokenLanguages(files: readonly string[]): string[] {
  const own = files.flatMap((file) => /^words\/([^/]+)\.yaml$/.exec(file)?.[1] ?? []);
  return [...new Set([...shippedLanguages(), ...own])];
}

/** The files of a content folder that have words of a language: those of its base first, which a region overrides. */
export function wordsFilesOf(tag: string): string[] {
  return [...new Set([baseLanguage(tag), tag])].map(wordsFile);
}

/** The file of a content folder that has words of a language. */
export function wordsFile(tag: string): string {
  return `words/${tag}.yaml`;
}

/** The groups of the words without any word: what a language has for which none are shipped. */
export function emptyWords(words: unknown = shippedWords(originalLanguage)): RawWords {
  if (!isGroup(words)) return {};
  const groups = Object.entries(words).filter(([, group]) => isGroup(group) && !('other' in group));
  return Object.fromEntries(groups.map(([name, group]) => [name, emptyWords(group)]));
}

/** Lays the words of a series over those of a language, word by word. */
export function overlay(base: unknown, own: unknown): unknown {
  if (!isGroup(base) || !isGroup(own)) return own;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(
    keys.map((key) => [key, Object.hasOwn(own, key) ? overlay(base[key], own[key]) : base[key]]),
  );
}

/** Whether a value is a group of words, and not one of them. */
export function isGroup(value: unknown): value is RawWords {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
