import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { type Problem, problem } from '../series/diagnostics/problem.ts';

/** Length of the beginning of a file (bytes) in which every format states its dimensions. */
const headLength = 512 * 1024;

/** Finds images of the content folder that are damaged or are no images: the build could not read their dimensions. */
export async function checkImages(contentDir: string, images: readonly string[]): Promise<Problem[]> {
  const found = await Promise.all(images.map((file) => checkImage(contentDir, file)));
  return found.flat();
}

async function checkImage(contentDir: string, file: string): Promise<Problem[]> {
  try {
    await imageMetadata(await readHead(join(contentDir, file)), file);
    return [];
  } catch {
    const reason = 'it is no image of the kind its name says, or it is damaged';
    return [problem('unreadable-file', { file }, { reason })];
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
