import sharp from 'sharp';
import type { Picture } from '../epub/document.ts';
import { keepPicture } from './kept-pictures.ts';

/** Longest side of a picture in a book, in pixels. */
const longestSide = 1600;

/** Raises with every change of how pictures are made. */
const edition = `book 1, libvips ${sharp.versions.vips}`;

/**
 * Makes a picture one that every reading system knows: of reasonable size, as JPEG, or as PNG where that is smaller or
 * has transparent parts. Drawings (SVG) stay as they are; of a moving picture the first one is taken.
 *
 * @param cache folder of pictures that were made before
 */
export async function toBookPicture(bytes: Uint8Array, cache: string): Promise<Picture> {
  const source = sharp(bytes);
  const { format } = await source.metadata();
  if (format === 'svg') return { bytes, type: 'image/svg+xml' };
  const made = await keepPicture(cache, [edition, bytes], () => convert(bytes));
  return { bytes: made, type: isPng(made) ? 'image/png' : 'image/jpeg' };
}

async function convert(bytes: Uint8Array): Promise<Buffer> {
  const fit = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const;
  const small = sharp(bytes).rotate().resize(fit).toColourspace('srgb');
  const [png, { isOpaque }] = await Promise.all([
    small.clone().png({ compressionLevel: 9 }).toBuffer(),
    sharp(bytes).stats(),
  ]);
  if (!isOpaque) return png;
  const jpeg = await small.clone().jpeg({ quality: 82 }).toBuffer();
  return png.length < jpeg.length ? png : jpeg;
}

/** Whether a picture is a PNG: it begins with its signature. */
function isPng(bytes: Buffer): boolean {
  return bytes.subarray(1, 4).toString('latin1') === 'PNG';
}
