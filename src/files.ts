import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Image files that may lie beside a text. */
export const imagePattern = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Lists every file below a folder, as paths relative to it with forward slashes, sorted; nothing where the folder does
 * not exist. Names that begin with a dot or an underscore are passed over.
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
    .filter((path) => !/(?:^|\/)[._]/.test(path))
    .sort();
}

/** Reads a text file of the content folder, without a byte order mark and with line feeds. */
export async function readText(folder: string, path: string): Promise<string> {
  const text = await readFile(join(folder, path), 'utf8');
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
