import { inspect } from 'node:util';
import { printable } from '../formats/terminal/printable.ts';
import { formatProblems } from '../formats/terminal/problems.ts';
import { maskOf } from '../remote/mask.ts';
import type { Problem } from '../series/diagnostics/problem.ts';

/** A command that cannot do its work, and why, in words. */
export class CommandError extends Error {
  override name = 'CommandError';
}

const masks: ((text: string) => string)[] = [];

/** Keeps a secret out of everything that is printed from now on. */
export function hide(secret: string): void {
  masks.push(maskOf(secret));
}

function clean(text: string): string {
  return masks.reduce((masked, mask) => mask(masked), printable(text));
}

/** Shows a person a line or more. What stands in it may come from anywhere: nothing but text gets through. */
export function print(text: string): void {
  console.log(clean(text));
}

/** The same beside the output that programs read. */
export function printError(text: string): void {
  console.error(clean(text));
}

/** Shows what `formats/terminal` has made, which has colours, or commands for a workflow, of its own. */
export function printReport(report: string, stream: 'stdout' | 'stderr' = 'stdout'): void {
  (stream === 'stdout' ? console.log : console.error)(report);
}

/** Ends a command that could not do what it was asked: exit code 1, and why. */
export function fail(message: string): void {
  printError(message);
  process.exitCode = 1;
}

/** Ends a command that was called wrongly: exit code 2, what is wrong, and how it is called. */
export function usageError(message: string, usage: string): void {
  printError(`${message}\nUsage: ${usage}`);
  process.exitCode = 2;
}

/** Shows the errors of a series that keep a command from working. */
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
export function explain(error: unknown, command: string | undefined): { message: string; exitCode: number } {
  if (!(error instanceof Error)) return { message: inspect(error), exitCode: 1 };
  switch (error.name) {
    case 'Interrupted':
      return { message: error.message, exitCode: 130 };
    case 'SettingsError':
    case 'ForeignFolderError':
      return { message: error.message, exitCode: 2 };
    case 'CommandError':
    case 'LockedError':
    case 'UnfinishedChangeError':
      return { message: error.message, exitCode: 1 };
    case 'CLIError':
      return { message: `${error.message}. See: npm run series -- ${command} --help`, exitCode: 2 };
    default:
      return { message: explainFileError(error) ?? inspect(error), exitCode: 1 };
  }
}
