import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { memoizeBy } from '../../memoize.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { readOrReport } from './read.ts';
import { checkSvg } from './svg.ts';

/** Length of the beginning of a file (bytes) in which every format states its dimensions. */
const headLength = 512 * 1024;

/** Most pixels of an image, all frames of an animation together: drawing takes about twenty bytes of memory for each. */
const mostPixels = 64_000_000;

/** Longest side of an image in pixels, as WebP and AVIF can hold it. */
const longestSide = 16_383;

/** Dimensions of an image as it is seen. */
export interface Dimensions extends Pick<ImageMetadata, 'format' | 'width' | 'height'> {
  /** Number of its pictures: more than one in an animation. */
  frames: number;
}

/** Finds images of the content folder that are damaged, too large or no images: the build could not draw them. */
export async function checkImages(contentDir: string, images: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  // One after the other: each is drawn, and libvips uses all cores for one.
  for (const file of images) problems.push(...(await checkImage(contentDir, file)));
  return problems;
}

async function checkImage(contentDir: string, file: string): Promise<Problem[]> {
  const isSvg = /\.svg$/i.test(file);
  const { text, problems } = isSvg ? readOrReport(contentDir, file) : { text: undefined, problems: [] };
  const found = text === undefined ? problems : checkSvg(text, file);
  const dimensions = found.length > 0 ? undefined : await readDimensions(contentDir, file);
  if (found.length > 0 || (isSvg && dimensions)) return found;
  const unreadable = problem('unreadable-file', { file }, await whyUnreadable(contentDir, file));
  if (!dimensions) return [unreadable];
  const { width, height, frames } = dimensions;
  if (Math.max(width, height) > longestSide || width * height * frames > mostPixels) {
    return [problem('oversized-image', { file }, { width, height, frames, longestSide, mostPixels })];
  }
  const path = join(contentDir, file);
  const { size, mtimeMs } = await stat(path);
  return (await isWhole({ path, size, mtimeMs })) ? [] : [unreadable];
}

/** Why an image cannot be read, by how it begins, and what to do. */
async function whyUnreadable(
  contentDir: string,
  file: string,
): Promise<{ reason: string; instead?: string }> {
  if (/\.svg$/i.test(file))
    return {
      reason: 'it has neither “width” and “height” nor a “viewBox” with four numbers',
      instead: 'Add its size to the <svg> tag, such as viewBox="0 0 800 600", or export it again with one.',
    };
  const head = Buffer.from(await readHead(join(contentDir, file)).catch(() => new Uint8Array([0])));
  const text = head.toString('latin1', 0, 200).trimStart();
  if (head.length === 0) return { reason: 'it is empty' };
  if (text.startsWith('version https://git-lfs.github.com/'))
    return { reason: 'it only points to an image that Git LFS keeps', instead: 'Fetch it: git lfs pull' };
  if (/^<(?:!doctype|html)/i.test(text))
    return {
      reason: 'it is a page, as a server gives it in place of an image',
      instead: 'Load the image again.',
    };
  return { reason: 'it is no image of the kind its name says, or it is damaged or cut off' };
}

/** Whether an image can be drawn to its end; drawn once per state of the file, small where its format allows it. */
const isWhole = memoizeBy(
  ({ path, size, mtimeMs }: { path: string; size: number; mtimeMs: number }) => `${path} ${size} ${mtimeMs}`,
  async ({ path }) => {
    try {
      const options = {
        failOn: 'truncated',
        pages: -1,
        sequentialRead: true,
        limitInputPixels: false,
      } as const;
      await sharp(path, options).resize(16).raw().toBuffer();
      return true;
    } catch {
      return false;
    }
  },
);

/** Reads the format of an image and its size in pixels, as it is seen; nothing where it is damaged or no image. */
export async function readDimensions(contentDir: string, file: string): Promise<Dimensions | undefined> {
  const path = join(contentDir, file);
  try {
    const { format, width, height } = await imageMetadata(await readHead(path), file);
    const mayMove = format === 'gif' || format === 'webp';
    const { pages = 1 } = mayMove ? await sharp(path, { limitInputPixels: false }).metadata() : {};
    return { format, width, height, frames: pages };
  } catch {
    return undefined;
  }
}

/** The beginning of a file, in which every format of images states what it is. */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
