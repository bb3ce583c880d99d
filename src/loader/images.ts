import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import { imageMetadata } from 'astro/assets/utils';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import { readOrReport } from './read.ts';
import { checkSvg } from './svg.ts';

/** Length of the beginning of a file (bytes) in which every format states its dimensions. */
const headLength = 512 * 1024;

/** Finds images of the content folder that are damaged or are no images: the build could not read their dimensions. */
export async function checkImages(contentDir: string, images: readonly string[]): Promise<Problem[]> {
  const found = await Promise.all(images.map((file) => checkImage(contentDir, file)));
  return found.flat();
}

async function checkImage(contentDir: string, file: string): Promise<Problem[]> {
  const isSvg = /\.svg$/i.test(file);
  const { text, problems } = isSvg ? readOrReport(contentDir, file) : { text: undefined, problems: [] };
  const found = text === undefined ? problems : checkSvg(text, file);
  if (found.length > 0 || (await readDimensions(contentDir, file))) return found;
  const reason = isSvg
    ? 'it has neither “width” and “height” nor a “viewBox” with four numbers'
    : 'it is no image of the kind its name says, or it is damaged';
  return [problem('unreadable-file', { file }, { reason })];
}

/** Reads the format of an image and its size in pixels, as it is seen; nothing where it is damaged or no image. */
export async function readDimensions(
  contentDir: string,
  file: string,
): Promise<Pick<ImageMetadata, 'format' | 'width' | 'height'> | undefined> {
  try {
    const { format, width, height } = await imageMetadata(await readHead(join(contentDir, file)), file);
    return { format, width, height };
  } catch {
    return undefined;
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
