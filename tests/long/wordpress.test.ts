import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareFeed, pullMentions } from '../../src/cli/mentions/pull-mentions.ts';
import { runSending } from '../../src/cli/mentions/run-sending.ts';
import { loadContent } from '../../src/loader/load.ts';
import { createGuardedFetch, guardLimits } from '../../src/remote/guarded-request.ts';
import { createPace } from '../../src/remote/pace.ts';
import type { SentMention } from '../../src/series/mentions/ledger.ts';
import type { MentionProtocol } from '../../src/series/model/web-config.ts';
import { serveFiles } from '../../src/serve-files.ts';
import { readSettings } from '../../src/settings.ts';
import { buildSite, contentFolder, writeContent } from '../build/site.ts';
import { probeData, probeEssay, probeSeries } from '../setup/probe-series.ts';
import { type FakeRelay, startRelay } from './fake-relay.ts';
import { freePort, missingForWordPress, startWordPress, type WordPress } from './wordpress.ts';

const missing = missingForWordPress();
const isMissing = missing.length > 0;
if (isMissing)
  console.warn(`There is no ${missing.join(', ')}: the tests with a real WordPress did not run.`);

describe.skipIf(isMissing)('with a real WordPress, each going on where the one before has stopped', () => {
  let folder: string;
  const contentDir = contentFolder('wordpress');
  /** WordPress answers 429 to whoever comes twice within 15 seconds. */
  const pace = createPace();
  let wordpress: WordPress;
  let relay: FakeRelay;
  let site = '';
  let post = '';
  let siteFolder = '';
  const server = createServer((request, response) => {
    serveFiles(siteFolder, (missed) => {
      missed.statusCode = 404;
      missed.end();
    })(request, response);
  });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
    const port = await freePort();
    // WordPress finds no address without a dot in its posts.
    site = `http://127.0.0.1:${port}`;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const relayPort = await freePort();
    relay = await startRelay(relayPort);
    wordpress = await startWordPress(folder, [port, relayPort]);
    post = wordpress.publish('hello', '<p>Hello.</p>');
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    server.closeAllConnections();
    server.close();
    relay?.close();
    await wordpress?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const settingsOf = () => readSettings({ CONTENT_DIR: contentDir, SITE_URL: site }, folder);

  /** Writes a series with essays and settings of `web`, builds it, and serves it. */
  async function build(essays: Readonly<Record<string, string>>, web: string) {
    await writeContent(contentDir, {
      ...probeData,
      'series.yaml': `${probeSeries}web: { ${web} }\n`,
      ...Object.fromEntries(
        Object.entries(essays).map(([id, body]) => [`essays/${id}/de.mdx`, probeEssay(id, '', body)]),
      ),
    });
    siteFolder = (await buildSite('wordpress', { contentDir, siteUrl: site })).folder;
  }

  /** Publishes essays, and sends. */
  async function publish(essays: Readonly<Record<string, string>>, protocols: readonly MentionProtocol[]) {
    await build(essays, `send: [${protocols.join()}]`);
    const settings = settingsOf();
    const { content } = await loadContent(settings);
    if (!content) throw new Error('the essays are without mistakes');
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const ask = createGuardedFetch({ ...guardLimits, isAllowed: () => true, isAllowedPort: () => true });
    await runSending(
      content,
      settings,
      { protocols, all: true, dryRun: false, limit: 200 },
      { ask, pace, now: () => new Date() },
    );
    const ledger: { sent: SentMention[] } = JSON.parse(
      readFileSync(join(contentDir, 'mentions/sent.json'), 'utf8'),
    );
    return ledger.sent;
  }

  test('WordPress takes our pingback and reads our page', async () => {
    const essay = `Davor.\n\nDas hat [jemand](${post}) schon gesagt.`;
    expect(await publish({ ruf: essay }, ['webmention', 'pingback'])).toMatchObject([
      { target: post, protocol: 'pingback', endpoint: `${wordpress.origin}/xmlrpc.php`, status: 'sent' },
    ]);
    expect(wordpress.responses()).toMatchObject([
      {
        type: 'pingback',
        author: expect.stringContaining('Über ruf'),
        address: `${site}/essays/ruf/`,
        text: expect.stringContaining('jemand'),
      },
    ]);
  });

  test('a second pingback, after a change, is known there and counts as sent', async () => {
    const essay = `Geändert. Das hat [jemand](${post}) schon gesagt.`;
    expect(await publish({ ruf: essay }, ['pingback'])).toMatchObject([{ status: 'sent', tries: 1 }]);
    expect(wordpress.responses()).toHaveLength(1);
  });

  test('WordPress takes our trackback where the series sends one', async () => {
    const essays = { ruf: 'Ohne Link.', spur: `Siehe [dort](${post}).` };
    expect(await publish(essays, ['trackback'])).toMatchObject([
      { source: `${site}/essays/spur/`, protocol: 'trackback', status: 'sent' },
    ]);
    expect(wordpress.responses().map(({ type, author }) => [type, author])).toEqual([
      ['pingback', expect.any(String)],
      ['trackback', 'Probe'],
    ]);
  });

  test('WordPress tells of its link to us by a pingback, which we pull and show', async () => {
    const feed = 'https://empfang.example/api/mentions.jf2?domain=probe.example';
    const web = `endpoint: ${relay.pingback}, pingback: ${relay.pingback}, feed: "${feed}", moderation: none`;
    await build({ ruf: 'Ohne Link.' }, web);
    const answer = await wordpress.ping('answer', `<p><a href="${site}/essays/ruf/">We agree</a>.</p>`);
    expect(relay.feed.entries).toMatchObject([{ 'wm-source': answer, 'wm-target': `${site}/essays/ruf/` }]);

    const task = prepareFeed(feed, { WEBMENTION_TOKEN: relay.feed.token }, { fetch: relay.feed.fetch });
    expect(await pullMentions(task, settingsOf(), { full: false, acceptLoss: false })).toBe(true);
    siteFolder = (await buildSite('wordpress', { contentDir, siteUrl: site })).folder;
    const page = readFileSync(join(siteFolder, 'essays/ruf/index.html'), 'utf8');
    expect(page).toContain('Pingback von localhost');
    expect(page).toContain(`href="${answer}"`);
  });
});
