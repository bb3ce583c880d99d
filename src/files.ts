import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { access, link, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, sep } from 'node:path';
import { ownerOf, removeAtExit, removeLeftBeside, temporaryName } from './temporary.ts';

/** Image files that may lie beside a text. */
export const imagePattern = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Lists the files of a content folder, or of one folder in it, as {@link listFiles} does, but for those whose path has a
 * name beginning with `_`. Paths are relative to the content folder.
 */
export async function listContentFiles(contentDir: string, folder = ''): Promise<string[]> {
  const files = await listFiles(join(contentDir, folder));
  return files.map((file) => posix.join(folder, file)).filter((path) => !/(?:^|\/)_/.test(path));
}

/** Lists the files of a folder as {@link listAllFiles} does, but for those whose path has a name beginning with a dot. */
export async function listFiles(folder: string): Promise<string[]> {
  return (await listAllFiles(folder)).filter((path) => !/(?:^|\/)\./.test(path));
}

/**
 * Lists every file below a folder, as paths relative to it with forward slashes, sorted; nothing where the folder does
 * not exist.
 */
export async function listAllFiles(folder: string): Promise<string[]> {
  return (await listBelow(folder, '')).sort();
}

/** A folder whose name is no UTF-8 cannot be opened by the name that is read: it is listed as if it were a file. */
async function listBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    },
  );
  if (entries === undefined) return prefix.includes('\ufffd') ? [prefix.slice(0, -1)] : [];
  const paths: string[] = [];
  for (const entry of entries) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) paths.push(...(await listBelow(folder, `${path}/`)));
    else if (entry.isFile() || entry.isSymbolicLink()) paths.push(path);
  }
  return paths;
}

/**
 * Reads a text file of the content folder, without a byte order mark and with line feeds.
 * @throws Error where it cannot be read, or is not in UTF-8: what is no letter there would be published as �
 */
export function readText(folder: string, path: string): string {
  const bytes = readFileSync(join(folder, path));
  if (!isUtf8(bytes)) throw new Error('it is not in UTF-8; save it again in this encoding');
  const text = bytes.toString();
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Reads a text file of the content folder as it is, to the byte. */
export function readRaw(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

/** Whether a file of a folder is a symbolic link to one that lies elsewhere. */
export function leadsOut(folder: string, path: string): boolean {
  const [root, found] = [folder, join(folder, path)].map((each) => realpathSync(each));
  return !found?.startsWith(`${root}${sep}`);
}

/** Sizes in bytes of the files that a path leads to, by path; a file that is not there has none. */
export function sizesOf(folder: string, paths: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const path of paths) {
    try {
      sizes.set(path, statSync(join(folder, path)).size);
    } catch {
      // It is gone meanwhile, or a link that leads nowhere.
    }
  }
  return sizes;
}

/** Writes a file whole or not at all: under a temporary name first, then renamed. Folders are made as needed. */
export async function writeText(path: string, text: string | Uint8Array): Promise<void> {
  const { temporary, keep } = await stage(path, text);
  await rename(temporary, path).catch((error) => discard(temporary, path, error));
  keep();
}

/**
 * Writes a file that must not be there yet, whole or not at all.
 * @throws Error with the code `EEXIST` where it is there
 */
export async function createText(path: string, text: string): Promise<void> {
  const { temporary, keep } = await stage(path, text);
  await nameNew(temporary, path).catch((error) => discard(temporary, path, error));
  keep();
}

/** Gives a file a name that is free. A hard link, unlike a rename, refuses to replace; some disks have none (exFAT). */
async function nameNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch {
    const isFree = await access(path).then(
      () => false,
      () => true,
    );
    if (!isFree) throw Object.assign(new Error(`${path} is there already`), { code: 'EEXIST' });
    return rename(temporary, path);
  }
  await rm(temporary);
}

/** A text that is written, but not yet under the name it is meant for. */
export interface Staged {
  /** A temporary name in the same folder. */
  temporary: string;
  /** Ends that it is removed when the process ends. */
  keep: () => void;
}

/**
 * Writes a text, or bytes, beside the file that they are meant for. Folders are made as needed; what a killed process left
 * there when it wrote the file is removed.
 */
export async function stage(path: string, text: string | Uint8Array): Promise<Staged> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName(basename(path)));
  const made = await mkdir(folder, { recursive: true });
  removeLeftBeside(path);
  const keep = removeAtExit(temporary);
  await writeFile(temporary, text, { flag: 'wx' }).catch(async (error) => {
    await rm(temporary, { force: true }).catch(() => {});
    if (made !== undefined) await removeEmpty(folder, made);
    throw withPath(error, path);
  });
  return { temporary, keep };
}

/** Takes a temporary file away again. */
async function discard(temporary: string, path: string, error: unknown): Promise<never> {
  await rm(temporary, { force: true });
  throw withPath(error, path);
}

/** The error names the file that was meant (a full disk names none). */
function withPath(error: unknown, path: string): unknown {
  return error instanceof Error ? Object.assign(error, { path }) : error;
}

/** Removes folders that were made for nothing, from the inside out. */
async function removeEmpty(folder: string, outermost: string): Promise<void> {
  for (let each = folder; each.startsWith(outermost); each = dirname(each)) await rmdir(each).catch(() => {});
}

/** Writes a file as {@link writeText} does, unless the text is there already. @returns whether the file changed */
export async function updateText(path: string, text: string): Promise<boolean> {
  if ((await readIfThere(path)) === text) return false;
  await writeText(path, text);
  return true;
}

/** A write takes no longer (milliseconds): an older temporary file of another machine is what a killed process left. */
const longestWrite = 10 * 60_000;

/** Removes what killed processes left half written in a folder and below; what a running one writes is kept. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const owner = ownerOf(basename(name));
    if (owner === undefined || owner === 'running') continue;
    const path = join(folder, name);
    const age =
      Date.now() -
      (await stat(path)
        .then(({ mtimeMs }) => mtimeMs)
        .catch(() => 0));
    if (owner === 'gone' || age > longestWrite) await rm(path, { force: true, recursive: true });
  }
}

/** The text of a file; nothing where it does not exist. */
export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
