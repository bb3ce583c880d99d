import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { downloadImages } from '../../../src/cli/import/download-images.ts';
import type { GuardedFetch, GuardedResult } from '../../../src/remote/guarded-request.ts';

const home = mkdtempSync(join(tmpdir(), 'download-'));
afterAll(() => rmSync(home, { recursive: true }));

function site(answers: Readonly<Record<string, number | 'page' | 'refused'>>) {
  const asked: string[] = [];
  const ask: GuardedFetch = async (address): Promise<GuardedResult> => {
    asked.push(new URL(address).pathname);
    const found = answers[new URL(address).pathname] ?? 404;
    if (found === 'refused')
      return { kind: 'refused', reason: '127.0.0.1 is no address of the public internet' };
    return {
      ...{ kind: 'answer', status: found === 'page' ? 200 : found, url: address, isCut: false },
      header: () => [found === 'page' ? 'text/html' : 'image/png'],
      body: Buffer.from('bytes'),
    };
  };
  return { ask, asked };
}

const download = (ask: GuardedFetch, ...paths: string[]) =>
  downloadImages(
    paths.map((path) => `https://old.example${path}`),
    { folder: home, ask, pause: 0 },
  );

test('the original of an image is asked for first, and once', async () => {
  const { ask, asked } = site({ '/u/a.png': 200 });
  const { uploads, notices } = await download(ask, '/u/a-300x200.png', '/u/a-600x400.png');
  expect(asked).toEqual(['/u/a.png']);
  expect([...uploads.keys()]).toEqual(['u/a.png']);
  expect(readFileSync(uploads.get('u/a.png') ?? '', 'utf8')).toBe('bytes');
  expect(notices).toEqual([]);
});

test('a size is taken where the original is gone; what is no image, or must not be asked, is told', async () => {
  const { ask } = site({ '/b-1x1.png': 200, '/c.png': 'page', '/d.png': 'refused' });
  const { uploads, notices } = await download(ask, '/b-1x1.png', '/c.png', '/d.png', '/e.php', '/f.png');
  expect([...uploads.keys()]).toEqual(['b-1x1.png']);
  expect(notices.map(({ text }) => text)).toEqual([
    'The image did not come: it is no image.',
    'The image did not come: 127.0.0.1 is no address of the public internet.',
    'The image did not come: its name is none of an image.',
    'The image did not come: the site answers 404.',
  ]);
});

test('a site that has enough is asked no further', async () => {
  const { ask, asked } = site({ '/a.png': 429, '/b.png': 200 });
  const { uploads, notices } = await download(ask, '/a.png', '/b.png');
  expect([asked, uploads.size]).toEqual([['/a.png'], 0]);
  expect(notices[0]?.text).toContain('the site has enough for now (429)');
});

test('names of strangers lead nowhere but into the folder', async () => {
  const { ask } = site({ '/..%2F..%2Fx%20y.png': 200 });
  const { uploads } = await download(ask, '/..%2F..%2Fx%20y.png');
  expect([...uploads.values()][0]).toMatch(/\/1\/x-y\.png$/);
  expect([...uploads.values()][0]?.startsWith(home)).toBe(true);
});
