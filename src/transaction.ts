import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { stage, writeText } from './files.ts';

/** What a command changes in the content folder, all of it or nothing. Paths are relative to the folder. */
export interface Changes {
  /** New texts of files that are there. */
  writes: readonly { file: string; text: string }[];
  /** Files and folders that move, after everything is written. */
  moves: readonly Move[];
}

interface Move {
  from: string;
  to: string;
}

const moveSchema = z.strictObject({ from: z.string(), to: z.string() });
const journalSchema = z.array(moveSchema);

/** Stands in the content folder from the moment on when a change is decided until it is done. */
const journalName = '.series-changes.json';

/**
 * Makes all changes or none: every new text is first written beside its file, so that a full or read-only disk is
 * found out while nothing has changed; then only renames are left. A process that is killed between two of them leaves
 * a journal, by which the next command finishes the work.
 */
export async function commitChanges(folder: string, { writes, moves }: Changes): Promise<void> {
  const staged: Move[] = [];
  try {
    for (const { file, text } of writes)
      staged.push({ from: relative(folder, await stage(join(folder, file), text)), to: file });
    const steps = [...staged, ...moves];
    await writeText(join(folder, journalName), `${JSON.stringify(steps, null, 2)}\n`);
  } catch (error) {
    await Promise.all(staged.map(({ from }) => rm(join(folder, from), { force: true })));
    throw error;
  }
  finishChanges(folder);
}

/**
 * Finishes a change that was interrupted, if there is one.
 * @returns whether there was one
 */
export function finishChanges(folder: string): boolean {
  const journal = join(folder, journalName);
  if (!existsSync(journal)) return false;
  const steps = journalSchema.parse(JSON.parse(readFileSync(journal, 'utf8')));
  // Without a pause, so that Ctrl+C (which waits for one) cannot come in between.
  const wait = () => {};
  process.on('SIGINT', wait).on('SIGTERM', wait);
  try {
    for (const { from, to } of steps)
      if (existsSync(join(folder, from))) renameSync(join(folder, from), join(folder, to));
    rmSync(journal);
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', wait);
  }
  return true;
}
