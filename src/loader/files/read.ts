import { readText } from '../../files.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { positionAt } from '../../series/text/position.ts';
import { messageOf } from '../../series/text/strings.ts';

/** Reads a text file of the content folder; a file that cannot be read yields a problem instead. */
export function readOrReport(
  contentDir: string,
  file: string,
): { text: string | undefined; problems: Problem[] } {
  try {
    const text = readText(contentDir, file);
    const problems = [...findConflicts(text, file), ...findNothing(text, file)];
    return { text: problems.length > 0 ? undefined : text, problems };
  } catch (error) {
    return { text: undefined, problems: [problem('unreadable-file', { file }, { reason: reasonOf(error) })] };
  }
}

/** Finds where Git left two versions of the same lines; what is shown as code is none. */
function findConflicts(text: string, file: string): Problem[] {
  if (!/^<{7} /m.test(text)) return [];
  let isCode = false;
  const found: Problem[] = [];
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (/^(?:`{3}|~{3})/.test(line)) isCode = !isCode;
    const isConflict = !isCode && /^<{7} \S/.test(line) && lines.includes('=======', index);
    if (isConflict) found.push(problem('unreadable-file', { file, line: index + 1, column: 1 }, conflict));
  });
  return found;
}

/** The sign that stands for nothing: pages cannot hold it. */
function findNothing(text: string, file: string): Problem[] {
  const index = text.indexOf('\0');
  const reason = 'a character is damaged here (U+0000, which no text has)';
  return index < 0
    ? []
    : [
        problem(
          'unreadable-file',
          { file, ...positionAt(text, index) },
          { reason, instead: 'Write it anew.' },
        ),
      ];
}

const conflict = {
  reason: 'Git could not join two versions of these lines, and left both',
  instead:
    'Write what is meant, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>, here and below.',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return readFailures.get(code) ?? messageOf(error);
}

/** Why a file cannot be read, by the code of the system. */
export const readFailures = new Map([
  ['EISDIR', 'it is a link to a folder; links to folders are not followed'],
  ['ENOENT', 'it is a link to a file that does not exist'],
  ['ELOOP', 'it is a link that leads back to itself'],
  ['EACCES', 'this user has no permission to read it'],
]);
