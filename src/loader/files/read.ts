import { readText } from '../../files.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { messageOf } from '../../series/text/strings.ts';

/** Reads a text file of the content folder; a file that cannot be read yields a problem instead. */
export function readOrReport(
  contentDir: string,
  file: string,
): { text: string | undefined; problems: Problem[] } {
  try {
    return { text: readText(contentDir, file), problems: [] };
  } catch (error) {
    return { text: undefined, problems: [problem('unreadable-file', { file }, { reason: reasonOf(error) })] };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? messageOf(error);
}

/** Why a file cannot be read, by the code of the system. */
export const reasons = new Map([
  ['EISDIR', 'it is a link to a folder; links to folders are not followed'],
  ['ENOENT', 'it is a link to a file that does not exist'],
  ['ELOOP', 'it is a link that leads back to itself'],
  ['EACCES', 'this user has no permission to read it'],
]);
