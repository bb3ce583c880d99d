import { compareWords } from '../i18n/compare-words.ts';
import { originalLanguage } from '../i18n/words-files.ts';
import { checkLanguage } from '../loader/data/words.ts';
import { packagePath } from '../package-paths.ts';
import { command } from '../series/text/command.ts';
import { isLanguage } from '../series/text/language.ts';
import type { Project } from '../settings.ts';
import { printError, printReport, usageError } from './terminal/output.ts';
import { hasErrors, type ReportFormat, report } from './terminal/report.ts';

/** Checks the words of one language, and shows what a translator may want to look at again beside the report. */
export function checkWordsFile(tag: string, project: Project, format: ReportFormat): void {
  if (!isLanguage(tag)) {
    usageError(
      `--words is “${tag}”: write a language tag such as fr or pt-BR.`,
      command('check --words <language>'),
    );
    return;
  }
  const { problems, isOwn, words } = checkLanguage(project.settings.contentDir, tag);
  printReport(report(problems, project, format, isOwn ? undefined : packagePath('.')));
  if (hasErrors(problems)) process.exitCode = 1;
  if (tag === originalLanguage || format.json || format.github) return;
  const { same, long } = compareWords(words);
  if (same.length > 0) printError(`\nAs in English; are they meant so? ${same.join(', ')}`);
  if (long.length > 0)
    printError(`\nMuch longer than in English, and may not fit their buttons: ${long.join(', ')}`);
}
