import { formatProblems } from '../formats/terminal/problems.ts';
import type { Problem } from '../series/diagnostics/problem.ts';

/** Ends a command that could not do what it was asked: exit code 1, and why. */
export function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Ends a command that was called wrongly: exit code 2, what is wrong, and how it is called. */
export function usageError(message: string, usage: string): void {
  console.error(`${message}\nUsage: ${usage}`);
  process.exitCode = 2;
}

/** Shows the errors of a series that keep a command from working. */
export function reportErrors(problems: readonly Problem[], message: string): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  console.error(formatProblems(errors, { color: process.stderr.isTTY }));
  fail(`\n${message}`);
}

const reasons: Record<string, string> = {
  EROFS: 'the disk is read-only',
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ENAMETOOLONG: 'the name is too long',
};

/**
 * Says in words why a file could not be read or written; nothing where the error is of another kind.
 *
 * @param consequence what that means for the other files
 */
export function explainFileError(error: unknown, consequence = 'Nothing was changed.'): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // Node says of a read-only disk that the folder to be made does not exist.
  const madeNothing = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  const reason = reasons[madeNothing ? 'EROFS' : error.code];
  if (reason === undefined) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return `${path ?? error.message}: ${reason} (${error.code}). ${consequence}`;
}

/**
 * Says why a command could not do its work.
 * @param command the sub-command, where one was given
 * @returns what to show (what nobody foresaw, with its stack), and the exit code
 */
export function explain(error: unknown, command: string | undefined): { message: unknown; exitCode: number } {
  if (!(error instanceof Error)) return { message: error, exitCode: 1 };
  switch (error.name) {
    case 'Interrupted':
      return { message: error.message, exitCode: 130 };
    case 'SettingsError':
    case 'ForeignFolderError':
      return { message: error.message, exitCode: 2 };
    case 'LockedError':
    case 'UnfinishedChangeError':
      return { message: error.message, exitCode: 1 };
    case 'CLIError':
      return { message: `${error.message}. See: npm run series -- ${command} --help`, exitCode: 2 };
    default:
      return { message: explainFileError(error) ?? error, exitCode: 1 };
  }
}
