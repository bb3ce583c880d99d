import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownWordsSchema } from '../../i18n/index.ts';
import { missingWords } from '../../i18n/missing-words.ts';
import { originalLanguage, shippedFile, wordsFile } from '../../i18n/words-files.ts';
import { own } from '../../own.ts';
import { parseYaml } from '../../series/diagnostics/parse-yaml.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { groupOf } from '../../series/diagnostics/schema-messages.ts';
import { descriptionSchema } from '../../series/languages/description-schema.ts';
import { descriptionFile } from '../../series/languages/index.ts';
import type { Language } from '../../series/text/language.ts';
import { readOrReport } from '../files/read.ts';

/** Checks the words that a series has of its own: each is one of the interface, with its placeholders and forms. */
export function checkWords(
  contentDir: string,
  files: readonly string[],
  languages: readonly Language[],
): Problem[] {
  return languages.flatMap((language) => {
    const file = wordsFile(language);
    if (!files.includes(file)) return [];
    const { text, problems } = readOrReport(contentDir, file);
    return text === undefined ? problems : readWords(text, language, file).problems;
  });
}

/** Reads a file of words, with what is wrong in it; a word that is missing is named with what it is in English. */
function readWords(text: string, language: Language, file: string): { problems: Problem[]; data: unknown } {
  const { data, problems, locate } = parseYaml(text, ownWordsSchema(language), file);
  if (data === undefined) return { problems, data };
  const missing = missingWords(language, data).map(({ path, english, since }) => {
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
export interface CheckedLanguage {
  problems: Problem[];
  /** Whether the words are those of the content folder, and not shipped ones. */
  isOwn: boolean;
  /** Its words as they stand there; nothing where they cannot be read. */
  words: unknown;
}

/** Checks the file that says what a shipped language is besides its words, where there is one. */
function checkDescription(language: Language): Problem[] {
  const file = descriptionFile(language);
  if (!existsSync(own(file))) return [];
  const { text, problems } = readOrReport(own('.'), file);
  return text === undefined ? problems : parseYaml(text, descriptionSchema(language), file).problems;
}

/**
 * Checks the words of one language, whether a series uses it or not: those of the content folder, or else those that are
 * shipped for it, and the description beside them.
 */
export function checkLanguage(contentDir: string, language: Language): CheckedLanguage {
  const isOwn = existsSync(join(contentDir, wordsFile(language)));
  const file = isOwn ? wordsFile(language) : shippedFile(language);
  if (file === undefined) {
    const what = `a copy of ${own(shippedFile(originalLanguage) ?? '')}, translated into “${language}”,`;
    const missing = problem('missing-file', { file: wordsFile(language) }, { what });
    return { problems: [missing], isOwn: true, words: undefined };
  }
  // Words are read with the quotation marks of their language.
  const wrong = isOwn ? [] : checkDescription(language);
  if (wrong.length > 0) return { problems: wrong, isOwn, words: undefined };
  const { text, problems } = readOrReport(isOwn ? contentDir : own('.'), file);
  if (text === undefined) return { problems, isOwn, words: undefined };
  const { problems: found, data } = readWords(text, language, file);
  return { problems: found, isOwn, words: data };
}
