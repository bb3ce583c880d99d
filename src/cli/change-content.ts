import { join } from 'node:path';
import { removeLeftovers } from '../files.ts';
import { acquireLock } from './lock.ts';
import { printError } from './terminal/output.ts';
import { finishChanges, isInterrupted } from './transaction.ts';

/** Name of the lock in a content folder. */
const lockName = '.series.lock';

/**
 * Changes a content folder under a lock, after finishing the change of an interrupted command and removing half-written
 * files of dead processes.
 *
 * @throws LockedError if another command changes the folder
 */
export async function changeContent<Result>(
  contentDir: string,
  change: () => Promise<Result>,
): Promise<Result> {
  const lock = acquireLock(join(contentDir, lockName), `the content folder ${contentDir}`);
  try {
    if (lock.takenFrom !== undefined)
      printError(`Took over the lock of a command that is gone (process ${lock.takenFrom}).`);
    if (isInterrupted(contentDir)) {
      finishChanges(contentDir);
      printError('Finished a change of the content folder that had been interrupted.');
    }
    await removeLeftovers(contentDir);
    return await change();
  } finally {
    lock.release();
  }
}

/** Finishes the change of an interrupted command, before a command reads the folder. */
export async function mendContent(contentDir: string): Promise<void> {
  if (isInterrupted(contentDir)) await changeContent(contentDir, async () => {});
}
