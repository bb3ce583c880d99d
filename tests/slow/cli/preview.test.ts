import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../src/cli/commands/preview.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

describe('the preview', () => {
  let port: string;
  let stop: () => void;
  beforeAll(async () => {
    const folder = temporaryFolder('preview');
    const site = join(folder, 'site');
    mkdirSync(join(site, 'essays'), { recursive: true });
    writeFileSync(join(site, 'essays/index.html'), '0123456789');
    writeFileSync(join(site, '404.html'), 'nothing');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
    symlinkSync(folder, join(site, 'out'));
    const { server, address } = await serve({ folder: site, base: '/a/', port: 0 });
    port = new URL(address).port;
    stop = () => server.close();
  });
  afterAll(() => stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<[status: number | undefined, body: string]>((done, reject) => {
      request({ host: 'localhost', port, path, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        response.on('end', () => done([response.statusCode, body]));
      })
        .on('error', reject)
        .end();
    });

  test.each([
    ['bytes=2-4', 206, '234'],
    ['bytes=8-', 206, '89'],
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=-3', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
    ['bytes=0-1,3-4', 200, '0123456789'],
    ['bytes=20-30', 416, ''],
  ])('answers a range: %s', async (range, status, body) => {
    expect(await get('/a/essays/', { range })).toEqual([status, body]);
  });

  test('follows no link out of its folder', async () => {
    for (const path of [
      '/a/link.txt',
      '/a/out/secret.txt',
      '/a/%2e%2e/secret.txt',
      '/a/..%2fsecret.txt',
      '/a/%',
    ])
      expect(await get(path), path).toEqual([404, 'nothing']);
  });

  test('answers under its own names only', async () => {
    for (const host of ['localhost:4321', '127.0.0.1', '[::1]:80', '192.168.1.7'])
      expect((await get('/a/essays/', { host }))[0], host).toBe(200);
    for (const host of ['elsewhere.example', 'localhost.elsewhere.example', 'a b'])
      expect((await get('/a/essays/', { host }))[0], host).toBe(403);
  });
});
