import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  renderSocialImage,
  type SocialImage,
  socialImageSize,
} from '../../../../src/formats/image/social-image.ts';

const image: SocialImage = {
  numeral: '12',
  label: 'These 12',
  title: 'Überraschend große Straßenkäufe',
  sender: 'Die Reihe',
  numbers: [1, 2, 12, 95],
  lit: [12],
  language: 'de',
  colours: { paper: '#ffffff', ink: '#000000', soft: '#555555', hairline: '#dddddd', signal: '#ff0000' },
};

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cards-'));
});
afterAll(() => rm(cache, { recursive: true }));

test('a card is a PNG of the size that networks take', async () => {
  const { format, width, height } = await sharp(await renderSocialImage(image, cache)).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', ...socialImageSize });
});

test('an unchanged card is taken from the cache, a changed one is drawn', async () => {
  const first = await renderSocialImage(image, cache);
  const kept = await readdir(cache);
  expect((await renderSocialImage(image, cache)).equals(first)).toBe(true);
  expect(await readdir(cache)).toEqual(kept);
  const changed = await renderSocialImage({ ...image, title: 'Anders' }, cache);
  expect(changed.equals(first)).toBe(false);
  expect(changed.subarray(1, 4).toString()).toBe('PNG');
  expect(await readdir(cache)).toHaveLength(kept.length + 1);
});

test('pages that show the same card may be drawn at the same time', async () => {
  const twin = { ...image, title: 'Zwilling' };
  const drawn = await Promise.all([
    renderSocialImage(twin, cache),
    renderSocialImage(twin, cache),
    renderSocialImage(twin, cache),
  ]);
  expect(new Set(drawn.map((picture) => picture.toString('base64'))).size).toBe(1);
});

test('the longest title stays on the card', async () => {
  const words = `Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik ${'sehr lange Überschrift '.repeat(20)}`;
  const picture = await renderSocialImage({ ...image, title: words }, cache);
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const paper = (x: number, y: number) => data[(y * info.width + x) * info.channels] === 255;
  const edge = Array.from(
    { length: socialImageSize.height },
    (_, y) => paper(socialImageSize.width - 20, y) && paper(20, y),
  );
  expect(edge.every(Boolean)).toBe(true);
});

test('letters that the first font file lacks are drawn too', async () => {
  const drawn = await renderSocialImage({ ...image, title: 'Łódź' }, cache);
  const missing = await renderSocialImage({ ...image, title: '\uE000\uE000\uE000\uE000' }, cache);
  expect(drawn.equals(missing)).toBe(false);
});

test('signs and letters that the usual fonts lack are drawn by others, each as itself', async () => {
  const drawn = await Promise.all(
    ['₂', '→', '≠', '∞', 'α', 'Я', '✓', '★', '№', '⅓', '⇒', '≤'].map((title) =>
      renderSocialImage({ ...image, title }, cache),
    ),
  );
  const box = await renderSocialImage({ ...image, title: '' }, cache);
  expect(new Set([box, ...drawn].map((picture) => picture.toString('base64'))).size).toBe(13);
});

test('what no font has leaves no box', async () => {
  const plain = await renderSocialImage({ ...image, title: 'Freude © 2026' }, cache);
  for (const title of ['Freude 😀👩‍💻 © 2026 🇩🇪', 'Freude 读书 © 2026', 'Freude \uE000© 2026'])
    expect((await renderSocialImage({ ...image, title }, cache)).equals(plain), title).toBe(true);
});
