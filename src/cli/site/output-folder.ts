import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeAtExit } from '../../temporary.ts';
import { acquireLock } from '../lock.ts';
import { exchangeContents, finishExchange, isExchanging } from './exchange-contents.ts';
import { checkOlderSite, contains, followLinks, isReplaceable, siteMarker } from './replaceable-folder.ts';
import { leftWorkFolders, makeWorkFolder, removeWorkFolder } from './work-folder.ts';

/** The locked output folder of a build. */
export interface Output {
  /**
   * Replaces the old site by a built one, atomically.
   *
   * @param rendered folder of the built site; it is moved
   * @throws ForeignFolderError if the folder meanwhile holds files that no build made
   */
  replace: (rendered: string) => void;
  /** Removes temporary files, and releases the lock. */
  close: () => Promise<void>;
}

/**
 * Reserves an output folder: takes a lock and creates a fresh folder beside it, or in it if nothing can be written
 * beside. Leftovers of a killed build are repaired or removed first.
 *
 * @param tell prints a line
 * @throws LockedError if another build uses the folder
 */
export async function openOutput(
  folder: string,
  root: string,
  tell: (line: string) => void,
): Promise<Output> {
  const made = mkdirSync(dirname(folder), { recursive: true });
  const prefix = workPrefix(folder);
  const lock = acquireLock(`${prefix}lock`, `the site in ${folder}`);
  if (lock.takenFrom !== undefined)
    tell(`Took over the lock of a build that is gone (process ${lock.takenFrom}).`);
  await mendInterrupted(folder, [prefix, workPrefix(folder, folder)], tell);
  const work = makeWorkFolder(prefix);
  const forget = removeAtExit(work);
  return {
    replace(rendered) {
      if (!isReplaceable(folder)) checkOlderSite(folder, rendered, followLinks(root), tell);
      writeFileSync(join(rendered, siteMarker), '');
      const fresh = join(work, 'new');
      move(rendered, fresh);
      if (!swap(folder, fresh, join(work, 'old'))) exchangeContents(folder, fresh);
    },
    async close() {
      // Several files at a time: the old site may have many.
      await removeWorkFolder(work);
      forget();
      lock.release();
      if (made !== undefined && !existsSync(folder)) removeEmptyFolders(dirname(folder), made);
    },
  };
}

/**
 * Makes a site whole that a build was putting into its place when it was killed, before a command finds nothing there, or
 * half of it. (Node has no exchange of two folders in one step: for the moment between two renames there is none.)
 *
 * @param outDir as it was set; links are followed
 * @param tell prints a line
 */
export async function mendOutput(outDir: string, root: string, tell: (line: string) => void): Promise<void> {
  try {
    const folder = followLinks(outDir);
    const isWhole = existsSync(folder)
      ? !isExchanging(folder)
      : leftWorkFolders(join(dirname(folder), hiddenName(folder))).length === 0;
    if (isWhole) return;
    await (await openOutput(folder, root, tell)).close();
  } catch {
    // A build is at work and puts its own site there, or nothing can: whoever needs the folder says so.
  }
}

function hiddenName(folder: string): string {
  return `.${basename(folder)}.series-`;
}

/** Prefix of our temporary names: hidden, beside the folder or, if nothing can be written there, in it. */
function workPrefix(folder: string, place = dirname(folder)): string {
  if (place === folder) return join(folder, '.series-');
  const beside = join(place, hiddenName(folder));
  try {
    rmdirSync(mkdtempSync(beside));
    return beside;
  } catch (error) {
    if (!existsSync(folder)) throw error;
    return workPrefix(folder, folder);
  }
}

/**
 * Repairs the leftovers of a killed build: removes a half-built site, restores the old one that was set aside, or goes on
 * putting the new one into a folder that cannot be replaced.
 */
async function mendInterrupted(
  folder: string,
  prefixes: readonly string[],
  tell: (line: string) => void,
): Promise<void> {
  if (finishExchange(folder))
    tell(`Finished putting the new site into ${folder}, which a killed build had begun.`);
  for (const work of new Set(prefixes.flatMap(leftWorkFolders))) {
    const old = join(work, 'old');
    if (existsSync(old) && !existsSync(folder)) {
      renameSync(old, folder);
      tell(`Put the site back to ${folder} that a killed build had set aside.`);
    }
    await removeWorkFolder(work);
  }
}

/**
 * Replaces the old folder by a new one and sets the old one aside.
 *
 * @returns `false` if the old one cannot be moved: it is a mount point, or in use
 */
function swap(folder: string, fresh: string, old: string): boolean {
  if (contains(folder, fresh)) return false;
  const isThere = existsSync(folder);
  try {
    if (isThere) renameSync(folder, old);
  } catch {
    return false;
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (isThere) renameSync(old, folder);
    throw error;
  }
  return true;
}

/** Moves a folder, even to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // With a filter, Node copies file by file, and its error says that the disk is full; else only that something failed.
    cpSync(from, to, { recursive: true, filter: () => true });
  }
}

/** Removes empty folders, from the inside out. */
function removeEmptyFolders(folder: string, outermost: string): void {
  for (let each = folder; each.startsWith(outermost); each = dirname(each)) {
    try {
      rmdirSync(each);
    } catch {
      return; // The folder is not empty any more.
    }
  }
}
