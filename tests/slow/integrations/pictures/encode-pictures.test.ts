import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { encodedPictures } from '../../../../src/build-progress.ts';
import { encodePictures } from '../../../../src/integrations/pictures/encode-pictures.ts';
import { readDimensions } from '../../../../src/loader/files/images.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const folder = temporaryFolder('encode-pictures');
const cache = temporaryFolder('encode-pictures-cache');
const files = ['foto.jpg', 'flach.png', 'zeichnung.svg'];

/** A landscape of soft hills, as no photograph is, but as AVIF writes well. */
const hills = Array.from({ length: 600 * 400 }, (_, index) => {
  const [x, y] = [index % 600, Math.floor(index / 600)];
  return 128 + 60 * Math.sin(x / 40) * Math.cos(y / 30) + 20 * Math.sin((x * y) / 900);
});

beforeAll(async () => {
  const raw = { width: 600, height: 400, channels: 1 } as const;
  await sharp(Uint8Array.from(hills), { raw }).jpeg().toFile(join(folder, 'foto.jpg'));
  await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } }).toFile(
    join(folder, 'flach.png'),
  );
  writeFileSync(
    join(folder, 'zeichnung.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  );
});

async function encodeAll(): Promise<{ formats: unknown; copies: number }> {
  const pictures = await Promise.all(
    files.map(async (file) => {
      const dimensions = await readDimensions(folder, file);
      if (!dimensions) throw new Error(`There is no ${file}.`);
      return { file, dimensions };
    }),
  );
  let copies = 0;
  const formats = await encodePictures(folder, pictures, cache, () => {
    copies += 1;
  });
  return { formats: Object.fromEntries(formats), copies };
}

test('AVIF is left out where it is heavier than WebP, as in tiny flat pictures', async () => {
  const { formats } = await encodeAll();
  expect(formats).toEqual({
    'foto.jpg': ['avif', 'webp'],
    'flach.png': ['webp'],
    'zeichnung.svg': ['avif', 'webp'],
  });
});

test('copies are counted while they are made, and kept for the next time', async () => {
  const before = { ...encodedPictures };
  const { copies } = await encodeAll();
  // Two widths of the photograph and one of the flat picture, in three formats each; a drawing has no copies.
  expect(copies).toBe(9);
  expect(encodedPictures).toEqual({ count: before.count + 9, total: before.total + 9 });
  expect(readdirSync(cache)).toHaveLength(9);
});
