import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePicture, oldestFormat, widthsOf } from '../../../../src/formats/image/encode-picture.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const cache = temporaryFolder('encode-picture');
const photo = await sharp({
  create: { width: 40, height: 20, channels: 3, background: 'teal' },
})
  .withExif({ IFD0: { Artist: 'Ada', Orientation: '6' } })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();

test.each(['avif', 'webp', 'jpg', 'png'] as const)(
  'a copy in %s stands upright, is as wide as was asked, and does not say who made it',
  async (format) => {
    const copy = await encodePicture(photo, { format, width: 10 }, cache);
    const { width, height, exif, orientation, ...metadata } = await sharp(copy).metadata();
    expect([width, height, exif, orientation]).toEqual([10, 20, undefined, undefined]);
    expect(metadata.format).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg', png: 'png' }[format]);
  },
);

test('copies are offered in widths below that of the picture, and in its own', () => {
  expect([300, 480, 961, 4000].map(widthsOf)).toEqual([
    [300],
    [480],
    [480, 960, 961],
    [480, 960, 1440, 4000],
  ]);
});

test('the oldest format of a JPEG is JPEG, of everything else PNG', () => {
  expect(['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'].map(oldestFormat)).toEqual([
    ...['jpg', 'jpg'],
    ...['png', 'png', 'png', 'png'],
  ]);
});
