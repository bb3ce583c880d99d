import { inspect } from 'node:util';
import { printable } from '../../formats/terminal/printable.ts';
import { formatProblems } from '../../formats/terminal/problems.ts';
import { maskOf } from '../../remote/mask.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
import { command } from '../../series/text/command.ts';
import { clearProgress } from './progress-line.ts';

/** Expected failure of a command; its message is for the user. */
export class CommandError extends Error {
  override name = 'CommandError';
}

const masks: ((text: string) => string)[] = [];

/** Masks a secret in all further output. */
export function hide(secret: string): void {
  masks.push(maskOf(secret));
}

function clean(text: string): string {
  return masks.reduce((masked, mask) => mask(masked), printable(text));
}

/** Prints lines to stdout. They may contain foreign text, so control characters are removed and secrets masked. */
export function print(text: string): void {
  clearProgress();
  console.log(clean(text));
}

/** Prints lines to stderr, as {@link print} does. */
export function printError(text: string): void {
  clearProgress();
  console.error(clean(text));
}

/** Prints a report of `formats/terminal`, with its colours or workflow commands. */
export function printReport(report: string, stream: 'stdout' | 'stderr' = 'stdout'): void {
  clearProgress();
  (stream === 'stdout' ? console.log : console.error)(report);
}

/** Reports a failure: prints the reason and sets exit code 1. */
export function fail(message: string): void {
  printError(message);
  process.exitCode = 1;
}

/** Reports wrong usage: prints the error and the usage and sets exit code 2. */
export function usageError(message: string, usage: string): void {
  printError(`${message}\nUsage: ${usage}`);
  process.exitCode = 2;
}

/** Reports the errors of a series that prevent a command. */
export function reportErrors(problems: readonly Problem[], message: string): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  printReport(formatProblems(errors, { color: process.stderr.isTTY }), 'stderr');
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
  ELOOP: 'a link leads back to itself',
};

/**
 * Explains a file system error; `undefined` for any other error.
 *
 * @param consequence sentence about the state of other files
 */
export function explainFileError(error: unknown, consequence = 'Nothing was changed.'): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // On a read-only disk, Node reports ENOENT for `mkdir`.
  const madeNothing = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  const reason = reasons[madeNothing ? 'EROFS' : error.code];
  if (reason === undefined) return undefined;
  // A copy fails where it is written to.
  const copied = 'syscall' in error && error.syscall === 'copyfile' && 'dest' in error && error.dest;
  const path = copied || ('path' in error && error.path);
  // A write to an open file names none.
  const subject =
    typeof path === 'string' ? `${path}: ${reason}` : reason.replace(/^./, (sign) => sign.toUpperCase());
  return `${subject} (${error.code}). ${consequence}`;
}

/**
 * Explains why a command failed.
 *
 * @param name the sub-command, if one was given
 * @returns the message (with the stack if the error is unexpected) and the exit code
 */
export function explain(error: unknown, name: string | undefined): { message: string; exitCode: number } {
  if (!(error instanceof Error)) return { message: inspect(error), exitCode: 1 };
  switch (error.name) {
    case 'Interrupted':
      return { message: error.message, exitCode: 130 };
    case 'SettingsError':
    case 'ForeignFolderError':
      return { message: error.message, exitCode: 2 };
    case 'CommandError':
    case 'ExportError':
    case 'LockedError':
    case 'UnfinishedChangeError':
      return { message: error.message, exitCode: 1 };
    case 'CLIError':
      return { message: `${error.message}. See: ${command(`${name} --help`)}`, exitCode: 2 };
    default:
      return { message: explainFileError(error) ?? inspect(error), exitCode: 1 };
  }
}
