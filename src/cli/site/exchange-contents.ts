import { cpSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isNoContent } from './replaceable-folder.ts';
import { makeWorkFolder } from './work-folder.ts';

/**
 * Replaces the files of a folder that cannot be replaced itself (a mount point, or one in use): first the assets, then
 * the pages, and at last obsolete files are removed, so that every page works all the time. A full disk is detected
 * before anything changes.
 *
 * @param fresh folder of the new files, on any disk
 */
export function exchangeContents(folder: string, fresh: string): void {
  // On the same disk, a rename suffices.
  const work = makeWorkFolder(join(folder, '.series-'));
  const source = join(work, 'new');
  try {
    cpSync(fresh, source, { recursive: true });
    const files = listContents(source).toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)));
    for (const file of files) put(join(source, file), join(folder, file));
    const wanted = new Set(files);
    for (const file of listContents(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
    removeEmptyFolders(folder);
  } finally {
    rmSync(source, { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Moves a file to a path, replacing a file or folder there. */
function put(from: string, to: string): void {
  makeFolder(dirname(to));
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  renameSync(from, to);
}

/** Creates a folder, replacing a file. */
function makeFolder(folder: string): void {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  makeFolder(dirname(folder));
  if (there) rmSync(folder);
  mkdirSync(folder);
}

/** All files and symbolic links of a site, including hidden ones, as paths relative to its folder. */
function listContents(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    if (path === '' && isNoContent(entry.name)) return [];
    const below = join(path, entry.name);
    return entry.isDirectory() ? listContents(folder, below) : [below];
  });
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || isNoContent(entry.name)) continue;
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
