import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSending } from '../../../src/cli/mentions/run-sending.ts';
import { readLivePage } from '../../../src/remote/protocols/own-page.ts';
import { makeSite } from '../../setup/make-site.ts';
import { target as page, webmentionForms } from '../../unit/remote/protocols/webmention-forms.ts';
import { fakeWeb, readMention } from './fake-web.ts';

// What the official test suite of Webmention asks of a sender, by the rules of its receiver: an endpoint for one time
// on every page, a source that is read again with each webmention, and state between the steps.

const source = 'https://reihe.example/base/essays/a/';
const rocks = 'https://rocks.example';

let folder: string;
let web: ReturnType<typeof fakeWeb>;
/** What the receiver was told, and what it found at the source: `path links…` or `path gone`. */
let received: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suite-'));
  web = fakeWeb();
  received = [];
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** A page of the suite. */
function stage(path: string) {
  let key = 0;
  web.pages.set(rocks + path, () => {
    const endpoint = `${rocks}${path}/webmention?key=${++key}`;
    web.pages.set(endpoint, (request) => {
      web.pages.delete(endpoint);
      const mention = readMention(request);
      const type = request.headers?.['content-type'];
      if (mention.source !== source || mention.target !== rocks + path || !type?.includes('form-urlencoded'))
        return { status: 400 };
      received.push(path);
      return { status: 200 };
    });
    return { body: `<p>A test.</p><link rel="webmention" href="${endpoint}">` };
  });
}

/** Publishes an essay with links to pages of the suite (or withdraws it), and sends. */
async function publish(...paths: string[]) {
  const body = paths.map((path) => `[x](${rocks}${path})`).join('\n\n');
  await send([{ id: 'a', date: '2026-06-01' as const, body }]);
}

async function send(essays: { id: string; date: string; body: string }[]) {
  received.length = 0;
  const site = makeSite({ essays });
  web.deploy(site);
  const options = { protocols: ['webmention'], all: false, dryRun: false, limit: 200 } as const;
  const world = { ask: web.ask, pace: async () => {}, now: () => new Date('2026-06-01T12:00:00Z') };
  await runSending(site, { contentDir: folder, cacheDir: join(folder, 'cache') }, options, world);
  return received.toSorted();
}

test.each(webmentionForms)('discovery %s', async (_, { url, link, html = '' }, expected = '') => {
  const endpoint = expected || 'https://peer.example/answer';
  const told: unknown[] = [];
  const show = () => ({
    headers: { 'content-type': 'text/html', ...(link ? { LinK: link } : {}) },
    body: html,
    ...(url === undefined ? {} : { url }),
  });
  web.pages.set(page, (request) => {
    if (request.method !== 'POST') return show();
    told.push(readMention(request));
    return {};
  });
  if (endpoint !== page)
    web.pages.set(endpoint, (request) => {
      told.push(readMention(request));
      return { status: 201 };
    });
  await send([{ id: 'a', date: '2026-06-01', body: `[x](${page})` }]);
  expect(told).toEqual([{ source, target: page }]);
  expect(web.requests.filter((request) => request.startsWith('POST'))).toEqual([`POST ${endpoint}`]);
});

test('update 1: a link is added, both pages are told', async () => {
  for (const path of ['/update/1', '/update/1/step/1']) stage(path);
  await publish('/update/1/step/1');
  expect(received).toEqual(['/update/1/step/1']);
  await publish('/update/1/step/1', '/update/1');
  expect(received.toSorted()).toEqual(['/update/1', '/update/1/step/1']);
});

test('update 2: a link is removed, both pages are told', async () => {
  for (const path of ['/update/2', '/update/2/step/1']) stage(path);
  await publish('/update/2', '/update/2/step/1');
  expect(received.toSorted()).toEqual(['/update/2', '/update/2/step/1']);
  await publish('/update/2');
  expect(received.toSorted()).toEqual(['/update/2', '/update/2/step/1']);
  await publish('/update/2');
  expect(received).toEqual([]);
});

test('all of its pages are told of one change, though each has a new endpoint', async () => {
  const paths = ['/update/1', '/update/2', '/update/2/part/2', '/delete/1', '/test/23', '/test/22'];
  for (const path of [...paths, '/update/1/part/2']) stage(path);
  await publish(...paths);
  await publish(...paths, '/update/1/part/2');
  expect(received.toSorted()).toEqual([...paths, '/update/1/part/2'].toSorted());
});

test.each([
  ['by its status', { status: 410 }],
  ['in its head', { body: '<meta http-equiv="Status" content="410 Gone"><p>Withdrawn.</p>' }],
])('delete 1: a page is gone, %s, its target is told', async (_, answer) => {
  stage('/delete/1');
  await publish('/delete/1');
  expect(received).toEqual(['/delete/1']);
  // Not before the page says so.
  expect(await send([])).toEqual([]);
  web.pages.set(source, () => answer);
  expect((await readLivePage(web.ask, source))?.isGone).toBe(true);
  expect(await send([])).toEqual(['/delete/1']);
  expect(await send([])).toEqual([]);
});
