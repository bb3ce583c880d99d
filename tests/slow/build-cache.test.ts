import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBuildCache } from '../../src/build-cache.ts';

const page = 'dist/essays/eins/index.html';
const [image, other] = ['assets/a.avif', 'assets/b.webp'];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  const cache = await openBuildCache(folder, 'code');
  for (const file of [page, image, other]) await write(file, `all of ${file}`);
  await cache.close();
});
afterEach(() => rm(folder, { recursive: true }));

describe('what a build leaves for the next', () => {
  test('is all reused where nothing has changed', async () => {
    expect(await reused()).toEqual([page, image, other]);
  });

  test('is reused but for the pages where the code has changed', async () => {
    expect(await reused('other code')).toEqual([image, other]);
  });

  test('that was killed are the images from before it', async () => {
    await openBuildCache(folder, 'code');
    await write('assets/half.avif', 'ha');
    expect(await reused()).toEqual([image, other]);
    expect(existsSync(join(folder, 'assets/half.avif'))).toBe(false);
  });

  test('is not reused where it is damaged: an image alone, pages together', async () => {
    await write(image, 'all');
    expect(await reused()).toEqual([page, other]);
    await (await openBuildCache(folder, 'code')).close();
    await write(page, '');
    expect(await reused()).toEqual([other]);
  });

  test('is not trusted where its record is damaged', async () => {
    await write('built-with.json', '{"code": "code", "sizes": [');
    expect(await reused()).toEqual([]);
  });

  test('is nothing to the pages where it is the index of the search', async () => {
    await write('search/de/pagefind-entry.json', '{}');
    expect(await reused()).toEqual([page, image, other]);
  });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** What the next build would reuse. */
async function reused(code = 'code'): Promise<string[]> {
  const { hasPages } = await openBuildCache(folder, code);
  return [...(hasPages ? [page] : []), ...[image, other].filter((file) => existsSync(join(folder, file)))];
}
