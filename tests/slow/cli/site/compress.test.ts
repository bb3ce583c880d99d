import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../../../src/cli/site/compress.ts';

const page = `<p>${'Märkte sind Gespräche. '.repeat(50)}</p>`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('texts get a .br and a .gz of the same content, pictures and small files none', async () => {
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'card.png'), page);
  await writeFile(join(folder, 'robots.txt'), 'short');
  expect(await compressSite(folder)).toBe(1);
  expect((await readdir(folder)).sort()).toEqual([
    'card.png',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'robots.txt',
  ]);
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(await readFile(join(folder, 'index.html.gz'))).toString()).toBe(page);
});

test('the same text gives the same bytes at any time', async () => {
  await writeFile(join(folder, 'a.html'), page);
  await compressSite(folder);
  const first = await readFile(join(folder, 'a.html.gz'));
  expect(first.subarray(4, 8)).toEqual(Buffer.alloc(4)); // no time in the header
  await compressSite(folder);
  expect(await readFile(join(folder, 'a.html.gz'))).toEqual(first);
});
