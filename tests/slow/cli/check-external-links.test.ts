import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkExternal } from '../../../src/cli/check-external-links.ts';
import { loadContent } from '../../../src/loader/load.ts';
import { essay, smallSeries } from '../../build/command.ts';
import { contentFolder, writeContent } from '../../build/site.ts';

let server: Server;
let requests: string[] = [];
const cacheDir = mkdtempSync(join(tmpdir(), 'series-links-'));
const contentDir = contentFolder('external');

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const status =
      request.url === '/gone' || request.url === '/noted' ? 404 : request.url === '/busy' ? 503 : 200;
    // One page does not know HEAD.
    response.writeHead(request.url === '/get' && request.method === 'HEAD' ? 405 : status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(cacheDir, { recursive: true });
});
beforeEach(() => {
  requests = [];
});

test('a source has the place of its own address, and damaged notes of the last time do no harm', async () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeContent(contentDir, {
    ...smallSeries,
    'series.yaml': smallSeries['series.yaml'].replace('introduction: alt\n', ''),
    'essays/alt/de.mdx': essay('Text.', {
      sources: `\n  - { title: A, url: "${origin}/gone/b" }\n  - { title: B, url: "${origin}/gone" }`,
    }),
  });
  writeFileSync(join(cacheDir, 'outside-links.json'), '{"https://');
  const { content } = await loadContent({ contentDir, site: undefined, base: '/' });
  if (!content) throw new Error('the content has errors');
  const asking = {
    pause: 0,
    patience: 5000,
    hosts: 2,
    fetch: async () => Response.json({}, { status: 404 }),
  };
  const { problems } = await checkExternal(content, { contentDir, cacheDir }, asking);
  const [first, second] = problems.map(({ location }) => [location.line ?? 0, location.column ?? 0] as const);
  expect(second?.[0]).toBe((first?.[0] ?? 0) + 1);
  expect(second?.[1]).toBe(first?.[1]);
  rmSync(join(cacheDir, 'outside-links.json'));
});

test('dead links are told with a copy in an archive; what is alive is asked for once a week', async () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeContent(contentDir, {
    ...smallSeries,
    'series.yaml': smallSeries['series.yaml'].replace('introduction: alt\n', ''),
    'essays/alt/de.mdx': essay(
      `[a](${origin}/alive#x) [b](${origin}/alive) [c](${origin}/gone) [d](${origin}/busy) [e](${origin}/get) [f](/essays/)`,
      { sources: `[{ title: Quelle, url: "${origin}/noted", archived: "https://archiv.example/noted" }]` },
    ),
  });
  const { content } = await loadContent({ contentDir, site: undefined, base: '/' });
  if (!content) throw new Error('the content has errors');
  const asking = {
    ...{ pause: 0, patience: 5000, hosts: 2 },
    fetch: (async (input, init) => {
      if (!String(input).startsWith('https://archive.org/')) return fetch(input, init);
      const url = 'http://web.archive.org/web/2020/gone';
      return Response.json({ archived_snapshots: { closest: { url } } });
    }) satisfies typeof fetch,
  };

  const { problems, unsure } = await checkExternal(content, { contentDir, cacheDir }, asking);
  expect(problems.map(({ message, suggestion, location }) => [message, suggestion, location.line])).toEqual([
    [`${origin}/gone cannot be reached: the server answers 404`, 'https://web.archive.org/web/2020/gone', 10],
    [`${origin}/noted cannot be reached: the server answers 404`, 'https://archiv.example/noted', 7],
  ]);
  expect(unsure).toEqual([{ address: `${origin}/busy`, reason: 'the server answers 503' }]);
  expect(requests.filter((request) => request.endsWith('/alive'))).toEqual(['HEAD /alive']);

  requests = [];
  await checkExternal(content, { contentDir, cacheDir }, asking);
  expect([...new Set(requests.map((request) => request.split(' ')[1]))].sort()).toEqual([
    '/busy',
    '/gone',
    '/noted',
  ]);
});
