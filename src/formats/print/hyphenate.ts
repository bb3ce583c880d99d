import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import hyphenopoly from 'hyphenopoly';
import { baseLanguage, localeOf } from '../../series/languages/index.ts';

/** Puts soft hyphens into a text of a language. */
type Hyphenate = (text: string, language: string) => string;

const patterns = join(dirname(createRequire(import.meta.url).resolve('hyphenopoly')), 'patterns');

/** Shorter words stay whole. */
const shortest = 6;

const words = new RegExp(`\\p{L}{${shortest},}`, 'gu');

/** Addresses, names of files, numbers: what stands between two spaces and is no word. */
const noWord = /[\p{N}/@\\_#=]|\p{L}[.:]\p{L}/u;

/**
 * Puts soft hyphens where words can be parted, by the patterns of their language (as TeX has them): browsers that print
 * have none of their own. A language without patterns stays as it is.
 */
export const hyphenate: Hyphenate = (text, language) => {
  const part = hyphenatorOf(language);
  if (part === undefined) return text;
  return text.replace(/\S+/gu, (piece) => (noWord.test(piece) ? piece : piece.replace(words, part)));
};

const hyphenators = new Map<string, ((text: string) => string) | undefined>();

function hyphenatorOf(language: string): ((text: string) => string) | undefined {
  if (!hyphenators.has(language)) hyphenators.set(language, load(language));
  return hyphenators.get(language);
}

function load(language: string): ((text: string) => string) | undefined {
  const names = [language, localeOf(language), baseLanguage(language)].map((tag) => tag.toLowerCase());
  const name = names.find((each) => hyphenopoly.supportedLanguages.includes(each));
  if (name === undefined) return undefined;
  const loaded = hyphenopoly.config({
    ...{ require: [name], hyphen: '\u00ad', minWordLength: shortest, sync: true },
    loaderSync: (file) => readFileSync(join(patterns, file)),
  });
  return loaded.get(name);
}
