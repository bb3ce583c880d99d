import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownWordsSchema } from '../../i18n/index.ts';
import { missingWords } from '../../i18n/missing-words.ts';
import { originalLanguage, overlay, shippedFile, wordsFile } from '../../i18n/words-files.ts';
import { packagePath } from '../../package-paths.ts';
import { parseYaml } from '../../series/diagnostics/parse-yaml.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { groupOf } from '../../series/diagnostics/schema-messages.ts';
import { descriptionSchema } from '../../series/languages/description-schema.ts';
import { baseLanguage, descriptionFile } from '../../series/languages/index.ts';
import { type Language, readLanguage } from '../../series/text/language.ts';
import { readOrReport } from '../files/read.ts';

/** Checks the words that a series has of its own: each is one of the interface, with its placeholders and forms. */
export function checkWords(
  contentDir: string,
  files: readonly string[],
  languages: readonly Language[],
): Problem[] {
  const tags = new Set(languages.flatMap(withBase));
  const read = [...tags].filter((tag) => files.includes(wordsFile(tag)));
  return read.flatMap((language) => readOwnWords(contentDir, language).problems);
}

/** A language behind the one that it is a region of, if it is. */
function withBase(language: Language): Language[] {
  return [...new Set([readLanguage(baseLanguage(language)), language])];
}

/** Reads the words that a series has of its own; a region overrides those of its language, which are read without a word. */
function readOwnWords(contentDir: string, language: Language): { problems: Problem[]; words: unknown } {
  const base = withBase(language).find((tag) => tag !== language && hasOwnWords(contentDir, tag));
  const ofBase = base && readOwnWords(contentDir, base);
  // What is wrong there would be wrong here, too.
  if (ofBase?.problems.some(({ severity }) => severity === 'error'))
    return { problems: [], words: undefined };
  const file = wordsFile(language);
  const { text, problems } = readOrReport(contentDir, file);
  if (text === undefined) return { problems, words: undefined };
  const found = readWords(text, language, file, ofBase?.words);
  return { problems: found.problems, words: found.data };
}

function hasOwnWords(contentDir: string, language: Language): boolean {
  return existsSync(join(contentDir, wordsFile(language)));
}

/** Reads a file of words, with what is wrong in it; a word that is missing is named with what it is in English. */
function readWords(
  text: string,
  language: Language,
  file: string,
  ofBase: unknown = {},
): { problems: Problem[]; data: unknown } {
  const { data, problems, locate } = parseYaml(text, ownWordsSchema(language, ofBase), file);
  if (data === undefined) return { problems, data };
  const missing = missingWords(language, overlay(ofBase, data)).map(({ path, english, since }) => {
    const parent = path.slice(0, -1);
    if (since !== undefined)
      return problem('untranslated', locate(parent), { word: path.join('.'), english, since });
    return problem('missing-key', locate(parent), {
      key: path.at(-1) ?? '',
      group: groupOf(parent),
      english,
    });
  });
  return { problems: [...problems.filter(({ id }) => id !== 'missing-key'), ...missing], data };
}

/** What a check of one language found. */
interface CheckedLanguage {
  problems: Problem[];
  /** Whether the words are those of the content folder, and not shipped ones. */
  isOwn: boolean;
  /** Its words as they stand there; nothing where they cannot be read. */
  words: unknown;
}

/** Checks the file that says what a shipped language is besides its words, where there is one. */
function checkDescription(language: Language): Problem[] {
  const file = descriptionFile(language);
  if (!existsSync(packagePath(file))) return [];
  const { text, problems } = readOrReport(packagePath('.'), file);
  return text === undefined ? problems : parseYaml(text, descriptionSchema(language), file).problems;
}

/**
 * Checks the words of one language, whether a series uses it or not: those of the content folder, or else those that are
 * shipped for it, and the description beside them.
 */
export function checkLanguage(contentDir: string, language: Language): CheckedLanguage {
  const read = withBase(language).filter((tag) => hasOwnWords(contentDir, tag));
  if (read.length > 0) {
    const found = read.map((tag) => readOwnWords(contentDir, tag));
    return {
      problems: found.flatMap(({ problems }) => problems),
      isOwn: true,
      words: found.at(-1)?.words,
    };
  }
  const file = shippedFile(language);
  if (file === undefined) {
    const what = `a copy of ${packagePath(shippedFile(originalLanguage) ?? '')}, translated into “${language}”,`;
    const missing = problem('missing-file', { file: wordsFile(language) }, { what });
    return { problems: [missing], isOwn: true, words: undefined };
  }
  // Words are read with the quotation marks of their language.
  const wrong = checkDescription(language);
  if (wrong.length > 0) return { problems: wrong, isOwn: false, words: undefined };
  const { text, problems } = readOrReport(packagePath('.'), file);
  if (text === undefined) return { problems, isOwn: false, words: undefined };
  const { problems: found, data } = readWords(text, language, file);
  return { problems: found, isOwn: false, words: data };
}
