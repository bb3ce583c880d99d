import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginBuild, endBuild } from '../../../src/integrations/incremental.ts';

const page = 'dist/essays/eins/index.html';
const pages = [page, 'incremental-build.json'];
const [image, other] = ['assets/a.avif', 'assets/b.webp'];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  await beginBuild(folder, 'code');
  for (const file of [...pages, image, other]) await write(file, `all of ${file}`);
  await endBuild(folder, 'code');
});
afterEach(() => rm(folder, { recursive: true }));

describe('what a build leaves for the next', () => {
  test('is all reused where nothing has changed', async () => {
    await beginBuild(folder, 'code');
    expect(kept()).toEqual([...pages, image, other]);
  });

  test('is reused but for the pages where the code has changed', async () => {
    await beginBuild(folder, 'other code');
    expect(kept()).toEqual([image, other]);
  });

  test('that was killed are the images from before it', async () => {
    await beginBuild(folder, 'code');
    await write('assets/half.avif', 'ha');
    await beginBuild(folder, 'code');
    expect(kept()).toEqual([image, other]);
    expect(existsSync(join(folder, 'assets/half.avif'))).toBe(false);
  });

  test('is not reused where it is damaged: an image alone, pages together', async () => {
    await write(image, 'all');
    await beginBuild(folder, 'code');
    expect(kept()).toEqual([...pages, other]);
    await endBuild(folder, 'code');
    await write(page, '');
    await beginBuild(folder, 'code');
    expect(kept()).toEqual([other]);
  });

  test('is not trusted where its record is damaged', async () => {
    await write('built-with.json', '{"code": "code", "sizes": [');
    await beginBuild(folder, 'code');
    expect(kept()).toEqual([]);
  });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

function kept(): string[] {
  return [...pages, image, other].filter((file) => existsSync(join(folder, file)));
}
