import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'astro/zod';
import { type Staged, stage } from '../files.ts';

/** What a command changes in the content folder, all of it or nothing. Paths are relative to the folder. */
interface Changes {
  /** New texts of files, by the path they have before anything moves. */
  writes: readonly { file: string; text: string }[];
  /** Files and folders that move. */
  moves: readonly Move[];
}

interface Move {
  from: string;
  to: string;
}

/** Thrown where a change was begun and something came in its way; the next command goes on with it. */
export class UnfinishedChangeError extends Error {
  override name = 'UnfinishedChangeError';
}

/** The journal lies in a folder that others may write, too: nothing outside of it is ever moved. */
const pathSchema = z.string().refine((path) => !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path));
const journalSchema = z.array(z.strictObject({ from: pathSchema, to: pathSchema }));

/** Stands in the content folder from the moment on when a change is decided until it is done. */
const journalName = '.series-changes.json';

/**
 * Makes all changes or none: every new text is first written beside its file, so that a full or read-only disk is
 * found out while nothing has changed; then only renames are left. A process that is killed between two of them leaves
 * a journal, by which the next command finishes the work.
 */
export async function commitChanges(folder: string, { writes, moves }: Changes): Promise<void> {
  for (const { from, to } of moves) checkMovable(join(folder, from), join(folder, to));
  const staged: (Staged & { file: string })[] = [];
  try {
    for (const { file, text } of writes) staged.push({ ...(await stage(join(folder, file), text)), file });
    const after = (path: string) => moves.reduce(movedBy, path);
    const steps = staged.map(({ temporary, file }) => ({
      from: after(relative(folder, temporary).replaceAll('\\', '/')),
      to: after(file),
    }));
    const text = `${JSON.stringify([...moves, ...steps], null, 2)}\n`;
    const journal = { ...(await stage(join(folder, journalName), text)), file: journalName };
    staged.push(journal);
    // Without a pause from here on: a signal in between would take the new texts away and leave the moves.
    renameSync(journal.temporary, join(folder, journalName));
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
  for (const { keep } of staged) keep();
  finishChanges(folder);
}

/** The path that a file has after something moved. */
function movedBy(path: string, { from, to }: Move): string {
  return path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** @throws Error as the move itself would, while nothing has changed */
function checkMovable(from: string, to: string): void {
  const isFolder = statSync(from).isDirectory();
  for (const path of [dirname(from), dirname(to), ...(isFolder ? [from] : [])])
    accessSync(path, constants.W_OK);
}

/** Whether a change of a content folder was interrupted. */
export function isInterrupted(folder: string): boolean {
  return existsSync(join(folder, journalName));
}

/**
 * Finishes a change that was interrupted, if there is one. A step that is done already is passed over.
 *
 * @throws UnfinishedChangeError where something is in the way
 */
export function finishChanges(folder: string): void {
  const journal = join(folder, journalName);
  if (!isInterrupted(folder)) return;
  const steps = readJournal(journal);
  try {
    // Without a pause, so that no signal comes in between.
    for (const { from, to } of steps) finishStep(join(folder, from), join(folder, to));
    rmSync(journal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnfinishedChangeError(
      `A change of ${folder} was begun and cannot be finished: ${reason}. ` +
        'Take away what is in its way; the next command goes on with it.',
      { cause: error },
    );
  }
}

function readJournal(journal: string): readonly Move[] {
  try {
    return journalSchema.parse(JSON.parse(readFileSync(journal, 'utf8')));
  } catch (error) {
    throw new UnfinishedChangeError(
      `${journal} cannot be read. It holds what is left of an interrupted change; take it back from where it was, ` +
        'or remove it and look at the content folder with git status.',
      { cause: error },
    );
  }
}

function finishStep(from: string, to: string): void {
  const there = statSync(from, { throwIfNoEntry: false });
  if (!there) return;
  // A folder that has arrived: what stands at its old place has come there since.
  if (there.isDirectory() && existsSync(to)) return;
  renameSync(from, to);
}
