import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findStoppedImages } from '../../../src/loader/files/moving-images.ts';
import { fixture } from '../../build/site.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

test('an animation is told where it would stop, and no picture that stands anyway', async () => {
  const folder = temporaryFolder('moving-images');
  const write = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes);
  copyFileSync(join(fixture('rough'), 'essays/seltsam/bewegt.png'), join(folder, 'moves.png'));
  write('moves.avif', '\0\0\0\x20ftypavis\0\0\0\0');
  write(
    'stands.png',
    await sharp({ create: { width: 4, height: 4, channels: 3, background: 'gray' } })
      .png()
      .toBuffer(),
  );
  write('cut.png', '\x89PNG');
  write('stands.avif', '\0\0\0\x20ftypavif\0\0\0\0');
  const names = ['cut.png', 'moves.avif', 'moves.png', 'stands.avif', 'stands.png'];
  const found = await findStoppedImages(folder, names);
  expect(found.map(({ location }) => location.file)).toEqual(['moves.avif', 'moves.png']);
});
