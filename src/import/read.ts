import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Blog, ExportError } from './blog.ts';
import { readGhost } from './ghost/read-export.ts';
import { readFolder } from './markdown/read-folder.ts';
import { readWordPress } from './wordpress/read-export.ts';

/** What an export is read with. */
interface ReadBlogOptions {
  /** Whether pages come over, too. */
  pages: boolean;
}

/**
 * Reads an export, of whichever system it is.
 *
 * @returns nothing where no system is known that writes such a file
 * @throws ExportError where it cannot be read
 */
export async function readBlog(path: string, { pages }: ReadBlogOptions): Promise<Blog | undefined> {
  if ((await stat(path)).isDirectory()) return readFolder(path, { pages });
  const file = basename(path);
  const begin = await beginOf(path);
  if (/<rss\b/.test(begin) && /https?:\/\/wordpress\.org\/export\//.test(begin))
    return readWordPress(decoded(path, file), { file, pages });
  if (/^\s*\{/.test(begin) && /"db"\s*:|"data"\s*:|"posts"\s*:/.test(begin))
    return readGhost(await whole(decoded(path, file)), { file, pages });
  return undefined;
}

/** As much of a file tells what it is. */
const enough = 64 * 1024;

async function beginOf(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(enough), 0, enough, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The text of a file in pieces. @throws ExportError where it is not in UTF-8 */
async function* decoded(path: string, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 15 }))
      yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError)
      throw new ExportError(`${file} is not in UTF-8; save it in this encoding first.`);
    throw error;
  }
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}
