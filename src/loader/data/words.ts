import { ownWordsSchema } from '../../i18n/index.ts';
import { wordsFile } from '../../i18n/words-files.ts';
import { parseYaml } from '../../series/diagnostics/parse-yaml.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
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
    return text === undefined ? problems : parseYaml(text, ownWordsSchema(language), file).problems;
  });
}
