import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { listBooks } from '../../../../src/view-models/book/books.ts';
import { drawBookMap, drawCover } from '../../../../src/view-models/book/pictures.ts';
import { makeEdition } from '../../../unit/view-models/book/sample-edition.ts';

const cache = join(tmpdir(), 'book-pictures');
const essays = (...theses: number[]) => ({ paths: [], essays: [{ id: 'ruf', theses }] });
const cover = async (...wanted: Parameters<typeof makeEdition>) =>
  Buffer.from((await drawCover(makeEdition(...wanted).context, cache)).bytes).toString('base64');

test('the numbers that a book has essays about stand out on its cover', async () => {
  const plain = await cover({ more: essays() });
  expect(await cover({ more: essays(2) })).not.toBe(plain);
  expect(await cover({ more: essays(4, 2) })).toBe(await cover({ more: essays(2, 4) }));
});

test('a cover has the shape that screens or paper want, the map is wide', async () => {
  const sizeOf = async (bytes: Uint8Array) => {
    const { width, height } = await sharp(bytes).metadata();
    return [width, height];
  };
  const { context } = makeEdition();
  expect(await sizeOf((await drawCover(context, cache)).bytes)).toEqual([1200, 1920]);
  expect(await sizeOf((await drawCover(makeEdition({ isPrinted: true }).context, cache)).bytes)).toEqual([
    1200, 1703,
  ]);
  const [width = 0, height = 0] = await sizeOf((await drawBookMap(context, cache)).bytes);
  expect(width).toBeGreaterThan(2 * height);
});

test('a cover of its own is that of the series alone: a path of it is called otherwise', async () => {
  const { site } = makeEdition({ more: { series: { book: { cover: 'cover.png' } } } });
  const asked: string[] = [];
  const dot = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const readContent = async (path: string) => {
    asked.push(path);
    return dot;
  };
  for (const { path, make } of listBooks(site, { cache, readContent })) {
    asked.length = 0;
    await make(
      async () => '<article><div data-body><p>Text.</p></div></article>',
      async () => dot,
    );
    expect([path, asked]).toEqual([path, path.includes('kurz') ? [] : ['cover.png']]);
  }
});
