import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a folder holds that is no part of its site: what a build needs for a while, and what a disk has by itself. */
export function isNoContent(name: string): boolean {
  return /^\.series-(?:lock|\w{6})$/.test(name) || name === 'lost+found';
}

/**
 * Gives a folder that cannot be replaced itself (a mount point, or one in use) the files of another: what pages refer to
 * first, then the pages, and what is no longer needed goes last, so that every page works all the time. A full disk is
 * found out before anything changes.
 *
 * @param fresh the new files, on whatever disk
 */
export function exchangeContents(folder: string, fresh: string): void {
  // On the same disk, files only have to be renamed.
  const work = mkdtempSync(join(folder, '.series-'));
  const source = join(work, 'new');
  try {
    cpSync(fresh, source, { recursive: true });
    const files = listContents(source).toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)));
    for (const file of files) put(join(source, file), join(folder, file));
    const wanted = new Set(files);
    for (const file of listContents(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
    removeEmptyFolders(folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Moves a file where another file, a folder or nothing stands. */
function put(from: string, to: string): void {
  makeFolder(dirname(to));
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  renameSync(from, to);
}

/** Makes a folder, also where a file stands. */
function makeFolder(folder: string): void {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  makeFolder(dirname(folder));
  if (there) rmSync(folder);
  mkdirSync(folder);
}

/** All files and links of a site, hidden ones too, as paths from its folder. */
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
