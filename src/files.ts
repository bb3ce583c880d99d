import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Image files that may lie beside a text. */
export const imagePattern = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Lists the files of a content folder as {@link listFiles} does, but for those whose path has a name beginning with `_`. */
export async function listContentFiles(folder: string): Promise<string[]> {
  return (await listFiles(folder)).filter((path) => !/(?:^|\/)_/.test(path));
}

/**
 * Lists every file below a folder, as paths relative to it with forward slashes, sorted; nothing where the folder does
 * not exist. Names that begin with a dot are passed over.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
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
export async function writeText(path: string, text: string): Promise<void> {
  const temporary = await stage(path, text);
  await rename(temporary, path).catch((error) => discard(temporary, path, error));
}

/**
 * Writes a file that must not be there yet, whole or not at all.
 * @throws Error with the code `EEXIST` where it is there
 */
export async function createText(path: string, text: string): Promise<void> {
  const temporary = await stage(path, text);
  // A hard link, unlike a rename, refuses to replace.
  await link(temporary, path).catch((error) => discard(temporary, path, error));
  await rm(temporary);
}

/** Writes a text beside the file it is meant for, under a name that nobody reads. @returns that name */
export async function stage(path: string, text: string): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporary, text, { flag: 'wx' }).catch((error) => discard(temporary, path, error));
  return temporary;
}

/** Takes a temporary file away again; the error then names the file that was meant (a full disk names none). */
async function discard(temporary: string, path: string, error: unknown): Promise<never> {
  await rm(temporary, { force: true });
  throw error instanceof Error ? Object.assign(error, { path }) : error;
}

/** Writes a file as {@link writeText} does, unless the text is there already. @returns whether the file changed */
export async function updateText(path: string, text: string): Promise<boolean> {
  if ((await readIfThere(path)) === text) return false;
  await writeText(path, text);
  return true;
}

/** A write takes no longer (milliseconds): an older temporary file is what a killed process left. */
const longestWrite = 10 * 60_000;

/** Removes what killed processes left half written in a folder and below. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((each) => /^\..+\.[\da-f-]{36}\.tmp$/.test(basename(each)))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > longestWrite) await rm(path, { force: true });
  }
}

/** The text of a file; nothing where it does not exist. */
export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
