import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { UnfinishedChangeError } from '../transaction.ts';
import { isNoContent } from './replaceable-folder.ts';
import { leftWorkFolders, makeWorkFolder } from './work-folder.ts';

/** Lists the files of the new site, from the moment on when all of them lie in the folder until they are in their places. */
const journalName = 'exchange.json';

/** Folder of the new site, beside its journal. */
const sourceName = 'new';

/**
 * Replaces the files of a folder that cannot be replaced itself (a mount point, or one in use): first the assets, then
 * the pages, and at last obsolete files are removed, so that every page works all the time. A full disk is detected
 * before anything changes; a process that is killed later leaves a journal, by which the next command finishes the work.
 *
 * @param fresh folder of the new files, on any disk
 * @throws UnfinishedChangeError where something is in the way of a file
 */
export function exchangeContents(folder: string, fresh: string): void {
  // On the same disk, a rename suffices.
  const work = makeWorkFolder(join(folder, '.series-'));
  try {
    cpSync(fresh, join(work, sourceName), { recursive: true });
    const list = join(work, 'list.json');
    writeFileSync(list, JSON.stringify(listContents(join(work, sourceName))));
    renameSync(list, join(work, journalName));
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  finish(folder, work);
}

/** Whether an exchange of a folder's files was interrupted. */
export function isExchanging(folder: string): boolean {
  return interruptedIn(folder).length > 0;
}

/**
 * Finishes the exchange of a folder's files that was interrupted, if there is one.
 *
 * @returns whether there was
 * @throws UnfinishedChangeError where something is in the way of a file
 */
export function finishExchange(folder: string): boolean {
  const interrupted = interruptedIn(folder);
  for (const work of interrupted) finish(folder, work);
  return interrupted.length > 0;
}

function interruptedIn(folder: string): string[] {
  return leftWorkFolders(join(folder, '.series-')).filter((work) => existsSync(join(work, journalName)));
}

/** Without a pause, so that no signal comes in between. */
function finish(folder: string, work: string): void {
  const [source, journal] = [join(work, sourceName), join(work, journalName)];
  try {
    const wanted = new Set(readJournal(journal));
    const files = listContents(source).toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)));
    for (const file of files) put(join(source, file), join(folder, file));
    for (const file of listContents(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
    removeEmptyFolders(folder);
    rmSync(journal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnfinishedChangeError(
      `The site in ${folder} is partly the old and partly the new one: ${reason}. ` +
        'Take away what is in its way; the next command goes on with it.',
      { cause: error },
    );
  }
  rmSync(source, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}

function readJournal(journal: string): readonly string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(journal, 'utf8')));
  } catch (error) {
    throw new Error(`${journal} cannot be read`, { cause: error });
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
