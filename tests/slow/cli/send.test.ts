import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSending, type SendingOptions } from '../../../src/cli/mentions/run-sending.ts';
import { createPace } from '../../../src/remote/pace.ts';
import type { SentMention } from '../../../src/series/mentions/ledger.ts';
import { type EssayInput, makeSite } from '../../setup/make-site.ts';
import { fakeWeb, readMention } from './fake-web.ts';

const start = new Date('2026-06-01T12:00:00Z');
const source = 'https://reihe.example/base/essays/a/';

let folder: string;
let printed: string[];
let web: ReturnType<typeof fakeWeb>;
/** What passes for time. */
let clock: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-'));
  printed = [];
  web = fakeWeb();
  clock = 0;
  vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** A page elsewhere with an endpoint that accepts everything. */
function peer(address: string, answer: () => { status: number } = () => ({ status: 202 })) {
  const endpoint = new URL('/answer', address).href;
  web.pages.set(address, () => ({ headers: { link: `<${endpoint}>; rel=webmention` } }));
  web.pages.set(endpoint, answer);
}

/** Lets time pass. */
async function pass(time: number) {
  clock += time;
}

const essay = (body: string, more: Partial<EssayInput> = {}): EssayInput => ({
  id: 'a',
  date: '2026-06-01',
  body,
  ...more,
});
const linkTo = (...addresses: string[]) => addresses.map((address) => `[x](${address})`).join('\n\n');

async function send(
  essays: EssayInput[],
  { isDeployed = true, ...options }: Partial<SendingOptions> & { isDeployed?: boolean } = {},
) {
  const site = makeSite({ essays });
  if (isDeployed) web.deploy(site);
  web.requests.length = 0;
  const folders = { contentDir: folder, cacheDir: join(folder, 'cache') };
  const protocols = ['webmention', 'pingback'] as const;
  await runSending(
    site,
    folders,
    { protocols, all: false, dryRun: false, limit: 200, ...options },
    {
      ask: web.ask,
      pace: createPace({ now: () => clock, wait: pass }),
      now: () => start,
    },
  );
}

async function ledger(): Promise<SentMention[]> {
  return JSON.parse(await readFile(join(folder, 'mentions/sent.json'), 'utf8')).sent;
}
const posts = () => web.requests.filter((request) => request.startsWith('POST'));

test('a ledger that cannot be written in the middle ends the run, which says what that means', async () => {
  peer('https://peer.example/one', () => {
    rmSync(join(folder, 'mentions/sent.json'));
    mkdirSync(join(folder, 'mentions/sent.json'));
    return { status: 202 };
  });
  await expect(send([essay(linkTo('https://peer.example/one'))])).rejects.toThrow(
    /^A folder stands where .* The next run tells again whom the ledger does not name\.$/,
  );
});

test('a page is told of a link, and the ledger says so', async () => {
  let told = {};
  peer('https://peer.example/one');
  web.pages.set('https://peer.example/answer', (request) => {
    told = readMention(request);
    return { status: 201, headers: { location: '/state' } };
  });
  await send([essay(linkTo('https://peer.example/one'))]);
  expect(told).toEqual({ source, target: 'https://peer.example/one' });
  expect(await ledger()).toEqual([
    {
      source,
      target: 'https://peer.example/one',
      protocol: 'webmention',
      endpoint: 'https://peer.example/answer',
      location: 'https://peer.example/state',
      sentAt: start.toISOString(),
      status: 'sent',
      tries: 1,
      nextTry: null,
      reason: null,
      digest: expect.stringMatching(/^[\da-f]{12}$/),
    },
  ]);
  await send([essay(linkTo('https://peer.example/one'))]);
  expect(web.requests).toEqual([]);
});

test('the target is named as our page names it', async () => {
  let told = { target: '' };
  peer('https://peer.example');
  peer('https://peer.example/');
  web.pages.set('https://peer.example/answer', (request) => {
    told = readMention(request);
    return {};
  });
  await send([essay(linkTo('https://peer.example'))]);
  expect(told.target).toBe('https://peer.example');
});

test('sources in the frontmatter are told, too; copies in archives, our own pages and marked links are not', async () => {
  peer('https://peer.example/source');
  await send([
    essay(
      `${linkTo('https://reihe.example/base/essays/b/')} [y](https://peer.example/quiet "no trackback")`,
      {
        sources: [
          { title: 'S', url: 'https://peer.example/source', archived: 'https://archive.example/1' },
          { title: 'T', url: 'https://reihe.example/other' },
        ],
      },
    ),
    essay('', { id: 'b' }),
  ]);
  expect((await ledger()).map(({ target }) => target)).toEqual(['https://peer.example/source']);
});

test('an essay that says notify: false tells nobody', async () => {
  await send([essay(linkTo('https://peer.example/one'), { notify: false })]);
  expect([web.requests, await ledger()]).toEqual([[], []]);
});

test('drafts, texts of another day and pages that show another language tell nobody', async () => {
  const link = linkTo('https://peer.example/one');
  await send([
    essay(link, { draft: true }),
    essay(link, { id: 'b', date: '2026-06-02' }),
    essay(link, { id: 'c', language: 'en' }),
  ]);
  expect((await ledger()).map((entry) => entry.source)).toEqual(['https://reihe.example/base/en/essays/c/']);
});

test('nobody is told, and nothing noted, before our page is live with the link in it', async () => {
  peer('https://peer.example/one');
  const essays = [essay(linkTo('https://peer.example/one'))];
  await send(essays, { isDeployed: false });
  expect([posts(), await ledger()]).toEqual([[], []]);
  expect(printed.join('\n')).toContain('not deployed yet');
  web.pages.set(source, () => ({ body: '<p>The page of yesterday.</p>' }));
  await send(essays, { isDeployed: false });
  expect([posts(), await ledger()]).toEqual([[], []]);
  web.pages.set(source, () => ({ status: 503, body: '<a href="https://peer.example/one">x</a>' }));
  await send(essays, { isDeployed: false });
  expect([posts(), await ledger()]).toEqual([[], []]);
  await send(essays);
  expect(posts()).toHaveLength(1);
});

test('a rehearsal shows who would be told, and changes nothing', async () => {
  peer('https://peer.example/one');
  await send([essay(linkTo('https://peer.example/one', 'https://peer.example/two'))], { dryRun: true });
  expect(posts()).toEqual([]);
  expect(printed.join('\n')).toContain(`${source} → https://peer.example/one: would be told by webmention`);
  await expect(ledger()).rejects.toThrow('ENOENT');
});

test('the first run notes what is older than a week and says so; --all tells of it, once, but not of what is to tell nobody', async () => {
  const names = ['old', 'new', 'quiet', 'marked'];
  for (const name of names) peer(`https://${name}.example/`);
  const long = { date: '2026-05-01' };
  const essays = [
    essay(linkTo('https://new.example/')),
    essay(`${linkTo('https://old.example/')} [y](https://marked.example/ "no trackback")`, {
      ...long,
      id: 'b',
    }),
    essay(linkTo('https://quiet.example/'), { ...long, id: 'c', notify: false }),
  ];
  const told = () => posts().map((request) => /(\w+)\.example/.exec(request)?.[1]);
  await send(essays, { dryRun: true });
  expect(told()).toEqual([]);
  await expect(ledger()).rejects.toThrow('ENOENT');
  await send(essays);
  expect(told()).toEqual(['new']);
  expect((await ledger()).map(({ target, status }) => [target, status])).toEqual([
    ['https://new.example/', 'sent'],
    ['https://old.example/', 'before'],
  ]);
  expect(printed.join('\n')).toMatch(
    /1 link of texts that are older than a week: nobody is told of it\..*--all/,
  );
  await send(essays);
  expect(told()).toEqual([]);
  await send(essays, { all: true, dryRun: true });
  expect(told()).toEqual([]);
  await send(essays, { all: true, limit: 0 });
  expect(told()).toEqual([]);
  await send(essays, { all: true });
  expect(told()).toEqual(['old']);
  await send(essays, { all: true });
  expect(told()).toEqual([]);
});

test('a run ends at its limit, and the next one goes on', async () => {
  const targets = ['one', 'two', 'three'].map((name) => `https://${name}.example/`);
  for (const target of targets) peer(target);
  await send([essay(linkTo(...targets))], { limit: 4 });
  const first = posts();
  expect(web.requests.filter((request) => !request.endsWith(source)).length).toBeLessThanOrEqual(4);
  expect(printed.join('\n')).toContain('left for the next run');
  await send([essay(linkTo(...targets))]);
  expect(new Set([...first, ...posts()]).size).toBe(3);
});

describe('politeness', () => {
  test('a second lies between two requests to a host, twenty between two pingbacks', async () => {
    const times: string[] = [];
    for (const name of ['one', 'two'])
      web.pages.set(`https://peer.example/${name}`, () => {
        times.push(`${name} ${clock}`);
        return { headers: { 'x-pingback': '/xmlrpc' } };
      });
    web.pages.set('https://peer.example/xmlrpc', () => {
      times.push(`ping ${clock}`);
      return { body: '<methodResponse><params></params></methodResponse>' };
    });
    await send([essay(linkTo('https://peer.example/one', 'https://peer.example/two'))]);
    expect(times).toEqual(['one 0', 'ping 1000', 'two 2000', 'ping 21000']);
  });

  test('a host that fails three times is left in peace', async () => {
    const targets = [1, 2, 3, 4, 5].map((number) => `https://peer.example/${number}`);
    for (const target of targets) web.pages.set(target, () => ({ status: 503 }));
    await send([essay(linkTo(...targets))]);
    expect(web.requests.filter((request) => request.includes('peer.example'))).toHaveLength(3);
    expect((await ledger()).map(({ status, nextTry }) => [status, nextTry])).toEqual(
      Array.from({ length: 3 }, () => ['failed', '2026-06-01T13:00:00.000Z']),
    );
  });
});

test('an endpoint for one time is looked for again', async () => {
  let key = 0;
  web.pages.set('https://peer.example/one', () => {
    const endpoint = `https://peer.example/answer?key=${++key}`;
    web.pages.set(endpoint, () => {
      web.pages.delete(endpoint);
      return {};
    });
    return { headers: { link: `<${endpoint}>; rel=webmention` } };
  });
  await send([essay(linkTo('https://peer.example/one'))]);
  await send([essay(`Changed. ${linkTo('https://peer.example/one')}`)]);
  expect(posts().at(-1)).toBe('POST https://peer.example/answer?key=2');
  expect(await ledger()).toMatchObject([{ status: 'sent' }]);
});

test('a damaged ledger stops the run', async () => {
  await send([]);
  await writeFile(join(folder, 'mentions/sent.json'), '{"sent": [{"source": 1}]}');
  await expect(send([essay(linkTo('https://peer.example/one'))])).rejects.toThrow('damaged');
  expect(web.requests).toEqual([]);
});
