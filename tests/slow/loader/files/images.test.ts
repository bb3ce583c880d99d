import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { checkImages, readDimensions } from '../../../../src/loader/files/images.ts';
import { movingImage } from '../../../setup/moving-image.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const folder = temporaryFolder('images');

/** A noisy image: what compresses to nothing cannot be cut in the middle. */
function draw(width: number, height: number): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: 'red', noise } });
}

async function check(name: string, image: Buffer) {
  writeFileSync(join(folder, name), image);
  const [problem, ...others] = await checkImages(folder, [name]);
  expect(others).toEqual([]);
  return problem && `${problem.id}: ${problem.message}`;
}

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)(
  'a whole image as %s is as it should be',
  async (format) => {
    expect(await check(`whole.${format}`, await draw(90, 60).toFormat(format).toBuffer())).toBe(undefined);
  },
);

test.each([
  ['', 'it is empty'],
  [
    'version https://git-lfs.github.com/spec/v1\noid sha256:0',
    'it only points to an image that Git LFS keeps',
  ],
  ['<!doctype html><p>404', 'it is a page, as a server gives it in place of an image'],
])('what is no image is told for what it is: %j', async (text, reason) => {
  expect(await check('none.png', Buffer.from(text))).toBe(
    `unreadable-file: the file cannot be read: ${reason}`,
  );
});

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)(
  'an image as %s that is cut off is found',
  async (format) => {
    const whole = await draw(90, 60).toFormat(format).toBuffer();
    expect(await check(`cut.${format}`, whole.subarray(0, whole.length * 0.6))).toBe(
      'unreadable-file: the file cannot be read: it is no image of the kind its name says, or it is damaged or cut off',
    );
  },
);

test('an image that no format can hold, or that takes too much memory, is refused before it is drawn', async () => {
  expect(await check('long.png', await draw(16_384, 1).png().toBuffer())).toBe(
    'oversized-image: the image is too large to be drawn: 16384 × 1 pixels',
  );
  expect(await check('fits.png', await draw(16_383, 1).png().toBuffer())).toBe(undefined);
  const bomb = await draw(8, 8).png().toBuffer();
  bomb.writeUInt32BE(9000, 16);
  bomb.writeUInt32BE(9000, 20);
  expect(await check('bomb.png', bomb)).toBe(
    'oversized-image: the image is too large to be drawn: 9000 × 9000 pixels',
  );
});

test('all frames of an animation together are drawn: it may have no more pixels than an image that stands', async () => {
  const bomb = await (await movingImage(8, 6)).gif().toBuffer();
  bomb.writeUInt16LE(5000, 6);
  bomb.writeUInt16LE(5000, 8);
  expect(await check('bomb.gif', bomb)).toContain('oversized-image: the image is too large to be drawn');
});

test.each(['gif', 'webp'] as const)(
  'the frames of an animation as %s are counted, and its size is that of one',
  async (format) => {
    const name = `moving.${format}`;
    expect(await check(name, await (await movingImage(8, 6)).toFormat(format).toBuffer())).toBe(undefined);
    expect(await readDimensions(folder, name)).toEqual({ format, width: 8, height: 6, frames: 3 });
  },
);
