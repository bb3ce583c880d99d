import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { acquireLock } from '../lock.ts';
import { removeAtExit } from '../temporary.ts';
import { exchangeContents, isNoContent } from './exchange-contents.ts';

/** Name of the empty file that marks a folder as a built site, which the next build may replace. */
export const siteMarker = '.series-site';

/** The locked output folder of a build. */
export interface Output {
  /**
   * Replaces the old site by a built one, atomically.
   *
   * @param rendered folder of the built site; it is moved
   * @throws ForeignFolderError if the folder meanwhile holds files that no build made
   */
  replace: (rendered: string) => void;
  /** Releases the lock and removes temporary files. */
  close: () => void;
}

/** Refusal to replace a folder that no build made. */
export class ForeignFolderError extends Error {
  override name = 'ForeignFolderError';
}

/** Resolves the symbolic links of a path; its folder need not exist. */
export function followLinks(path: string): string {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) {
    const target = resolve(dirname(path), readlinkSync(path));
    return existsSync(path) ? realpathSync.native(path) : followLinks(target);
  }
  if (there) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(followLinks(parent), basename(path));
}

/**
 * Checks that a folder may become the site, before anything is built.
 *
 * @param folder result of {@link followLinks}
 * @param needed folders that must not be overwritten, and the content folder, which must not contain the site
 * @throws ForeignFolderError
 */
export function checkOutput(
  folder: string,
  { root, contentDir }: { root: string; contentDir: string },
): void {
  const another = 'Set it to another folder, such as dist.';
  const [project, content] = [followLinks(root), followLinks(contentDir)];
  for (const needed of [project, content])
    if (contains(folder, needed))
      throw new ForeignFolderError(`OUT_DIR (${folder}) would overwrite ${needed}. ${another}`);
  if (contains(content, folder))
    throw new ForeignFolderError(`OUT_DIR (${folder}) lies in the content folder. ${another}`);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory())
    throw new ForeignFolderError(`OUT_DIR (${folder}) is a file. ${another}`);
  if (!isReplaceable(folder) && !mayBeOlderSite(folder, project)) throw foreign(folder, []);
}

/**
 * Reserves an output folder: takes a lock and creates a fresh folder beside it, or in it if nothing can be written
 * beside. Leftovers of a killed build are repaired or removed first.
 *
 * @param tell prints a line
 * @throws LockedError if another build uses the folder
 */
export function openOutput(folder: string, root: string, tell: (line: string) => void): Output {
  const made = mkdirSync(dirname(folder), { recursive: true });
  const prefix = workPrefix(folder);
  const lock = acquireLock(`${prefix}lock`, `the site in ${folder}`);
  if (lock.takenFrom !== undefined)
    tell(`Took over the lock of a build that is gone (process ${lock.takenFrom}).`);
  mendInterrupted(folder, prefix, tell);
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
    close() {
      rmSync(work, { recursive: true, force: true, maxRetries: 5 });
      forget();
      lock.release();
      if (made !== undefined && !existsSync(folder)) removeEmptyFolders(dirname(folder), made);
    },
  };
}

/** Prefix of our temporary names: hidden, beside the folder or, if nothing can be written there, in it. */
function workPrefix(folder: string, place = dirname(folder)): string {
  if (place === folder) return join(folder, '.series-');
  const beside = join(place, `.${basename(folder)}.series-`);
  try {
    rmdirSync(mkdtempSync(beside));
    return beside;
  } catch (error) {
    if (!existsSync(folder)) throw error;
    return workPrefix(folder, folder);
  }
}

function makeWorkFolder(prefix: string): string {
  const work = mkdtempSync(prefix);
  writeFileSync(join(work, siteMarker), '');
  return work;
}

/** Repairs the leftovers of a killed build: removes a half-built site, or restores the old one that was set aside. */
function mendInterrupted(folder: string, prefix: string, tell: (line: string) => void): void {
  for (const name of readdirSync(dirname(prefix))) {
    const work = join(dirname(prefix), name);
    if (!work.startsWith(prefix) || !/^\w{6}$/.test(work.slice(prefix.length))) continue;
    const names = readdirSync(work);
    if (names.length > 0 && !names.includes(siteMarker)) continue;
    if (names.includes('old') && !existsSync(folder)) {
      renameSync(join(work, 'old'), folder);
      tell(`Put the site back to ${folder} that a killed build had set aside.`);
    }
    rmSync(work, { recursive: true, force: true });
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

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !isNoContent(name)) : [];
}

function isReplaceable(folder: string): boolean {
  const names = namesIn(folder);
  return names.length === 0 || names.includes(siteMarker);
}

/** Whether a folder may be a site from before the marker existed: the project's `dist`. */
function mayBeOlderSite(folder: string, project: string): boolean {
  return folder === join(project, 'dist') && namesIn(folder).includes('index.html');
}

/** @throws ForeignFolderError if it holds a name that the new site does not have */
function checkOlderSite(
  folder: string,
  rendered: string,
  project: string,
  tell: (line: string) => void,
): void {
  const fresh = new Set(readdirSync(rendered));
  const others = namesIn(folder).filter((name) => !fresh.has(name));
  if (!mayBeOlderSite(folder, project) || others.length > 0) throw foreign(folder, others);
  tell(
    `${folder} has no ${siteMarker} yet, but only what a build makes: it is replaced, and has one from now on.`,
  );
}

function foreign(folder: string, names: readonly string[]): ForeignFolderError {
  const what = names.length > 0 ? `things that no build made (${names.slice(0, 5).join(', ')})` : 'something';
  return new ForeignFolderError(
    `OUT_DIR (${folder}) holds ${what} and no ${siteMarker}: it may not be a built site, and is left as it is. ` +
      `Empty it, set OUT_DIR to another folder or, if all in it may be replaced, put an empty file ${siteMarker} into it.`,
  );
}

function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path.split(sep)[0] !== '..' && !isAbsolute(path);
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
