import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { encodedPictures } from '../../build-progress.ts';
import {
  encodePicture,
  oldestFormat,
  type PictureCopy,
  type PictureOffer,
  widthsOf,
} from '../../formats/image/encode-picture.ts';
import type { Dimensions } from '../../loader/files/images.ts';

/** A picture of a text, and its dimensions. */
export interface TextPicture {
  /** Path relative to the content folder. */
  file: string;
  dimensions: Dimensions;
}

/**
 * Encodes all copies of pictures ahead of the pages that show them, on all cores; the pages find them in the cache.
 *
 * @param cache folder of the copies
 * @param onCopy is called after each copy with the picture's file
 * @returns the formats of each picture: AVIF only where none of its copies is heavier than WebP
 */
export async function encodePictures(
  contentDir: string,
  pictures: readonly TextPicture[],
  cache: string,
  onCopy: (file: string) => void,
): Promise<Map<string, PictureOffer['formats']>> {
  const copies = pictures.map(({ dimensions }) => copiesOf(dimensions));
  encodedPictures.total += copies.flat().length;
  const found = new Map<string, PictureOffer['formats']>();
  const queue = pictures.entries();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const [index, { file }] of queue) {
        const original = await readFile(join(contentDir, file));
        const lengths = await Promise.all(
          (copies[index] ?? []).map(async (copy) => {
            const { length } = await encodePicture(original, copy, cache);
            encodedPictures.count += 1;
            onCopy(file);
            return { ...copy, length };
          }),
        );
        const webp = new Map(
          lengths.flatMap(({ format, width, length }) => (format === 'webp' ? [[width, length]] : [])),
        );
        const isHeavier = lengths.some(
          ({ format, width, length }) => format === 'avif' && length > (webp.get(width) ?? 0),
        );
        found.set(file, isHeavier ? ['webp'] : ['avif', 'webp']);
      }
    }),
  );
  return found;
}

/** All copies of a picture, those first that take longest. */
function copiesOf({ format, width, frames }: Dimensions): PictureCopy[] {
  if (format === 'svg') return [];
  if (frames > 1) return [{ format: 'webp', width }];
  return (['avif', oldestFormat(format), 'webp'] as const).flatMap((each) =>
    widthsOf(width)
      .toReversed()
      .map((copyWidth) => ({ format: each, width: copyWidth })),
  );
}
