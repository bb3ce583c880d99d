import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mendContent } from '../../src/cli/change-content.ts';
import { mendOutput } from '../../src/cli/site/output-folder.ts';
import { essay, series, smallSeries, snapshot } from '../build/command.ts';
import { writeContent } from '../build/site.ts';
import { GitHubServer } from '../github/server.ts';
import { FakeFeed, feedEntry } from '../setup/fake-feed.ts';
import { probeData, probeEssay, probeGiscus } from '../setup/probe-series.ts';
import { webOf } from '../slow/cli/mentions-folder.ts';
import { type FaultyCommand, run } from './faulty-command.ts';

const home = mkdtempSync(join(tmpdir(), 'kills-'));
const contentDir = join(home, 'content');
const site = join(home, 'site');
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

/** Lines that a command may print because another was killed. */
const mending =
  /^(?:Took over the lock of a (?:command|build) that is gone \(process \d+\)\.|Finished a change of the content folder that had been interrupted\.|Put the site back to .+ that a killed build had set aside\.)$/;

/** A content folder as everybody reads it: without what only commands read. */
function visible(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([file]) => !/(?:^|\/)\./.test(file)));
}

/** The files of a folder are all as they were before, or all as they are afterwards. */
function expectWholeSet(folder: string, found: Files, before: Files, after: Files): void {
  const [there, ...sets] = [found, before, after].map((files) =>
    Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith(`${folder}/`))),
  );
  expect(sets).toContainEqual(there);
}

/** Each file is as it was before, or as it is afterwards. */
function expectWhole(found: Files, before: Files, after: Files, at: number): void {
  const mixed = Object.keys({ ...before, ...after, ...found }).filter(
    (file) => found[file] !== before[file] && found[file] !== after[file],
  );
  expect([at, mixed]).toEqual([at, []]);
}

describe('pull', () => {
  const server = new GitHubServer();
  const feed = new FakeFeed();
  const feedServer = createServer(async ({ url = '' }, response) => {
    const answer = await feed.fetch(new URL(url, 'http://localhost'));
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  let command: FaultyCommand;
  let before: Files;
  let after: Files;

  const said = (id: string) => ({ id, body: `Text von ${id}` });
  const restore = () => writeContent(contentDir, before);

  beforeAll(async () => {
    await server.start();
    await new Promise<void>((done) => feedServer.listen(0, '127.0.0.1', done));
    command = {
      ...{ args: ['pull', '--full'], contentDir, under: [contentDir] },
      preloads: [join(import.meta.dirname, 'feed-from-here.mjs')],
      environment: {
        GITHUB_TOKEN: 'a-secret-token',
        GITHUB_API_URL: server.address,
        WEBMENTION_TOKEN: feed.token,
        FEED_ADDRESS: `http://127.0.0.1:${(feedServer.address() as AddressInfo).port}/`,
      },
    };
    await writeContent(contentDir, {
      ...probeData,
      'series.yaml': webOf() + probeGiscus,
      ...Object.fromEntries(
        ['ruf', 'eins', 'zwei'].map((id) => [`essays/${id}/de.mdx`, probeEssay(id, '', '## Kern\n\nDarum.')]),
      ),
    });
    const threads = (...comments: string[]) =>
      ['eins', 'zwei'].map((id, index) => ({
        ...{ number: index + 1, title: `probe/${id}`, updatedAt: `2026-01-0${comments.length}T00:00:00Z` },
        comments: comments.map((each) => said(`DC_${index}${each}`)),
      }));
    server.discussions = threads('a');
    feed.entries = [feedEntry(1)];
    expect(await run(command)).toMatchObject({ exitCode: 0 });
    before = snapshot(contentDir);
    server.discussions = threads('a', 'b');
    feed.entries = [1, 2, 3].map((number) =>
      feedEntry(number, { 'wm-target': `https://probe.example/essays/${number === 3 ? 'zwei' : 'ruf'}/` }),
    );
    expect(await run(command)).toMatchObject({ exitCode: 0 });
    after = snapshot(contentDir);
  });
  afterAll(() => {
    server.stop();
    feedServer.close();
  });

  test('that is killed before any of its steps leaves all comments and all mentions as before or as afterwards, and the next one does the rest', async () => {
    await restore();
    const { steps } = await run(command);
    expect(snapshot(contentDir)).toEqual(after);
    expect(steps.length).toBeGreaterThan(20);
    for (let at = 1; at <= steps.length; at++) {
      await restore();
      expect([at, (await run(command, { kind: 'kill', at })).exitCode]).toEqual([at, 137]);
      expectWhole(visible(snapshot(contentDir)), before, after, at);
      await mendContent(contentDir);
      for (const folder of ['responses', 'mentions'])
        expectWholeSet(folder, visible(snapshot(contentDir)), before, after);
      const next = await run(command);
      expect([at, next.exitCode]).toEqual([at, 0]);
      expect(next.stderr.split('\n').filter((line) => line !== '' && !mending.test(line))).toEqual([]);
      expect(snapshot(contentDir)).toEqual(after);
    }
  });

  test('that meets a full disk says so, and leaves files that are whole and nothing else', async () => {
    await restore();
    const { steps } = await run(command);
    for (let at = 1; at <= steps.length; at += 3) {
      await restore();
      const { exitCode, stdout, stderr } = await run(command, { kind: 'full', at });
      if (exitCode === 0) expect(snapshot(contentDir)).toEqual(after);
      else expect(stdout + stderr).toMatch(/the disk is full \(ENOSPC\)/i);
      const found = snapshot(contentDir);
      expect([at, Object.keys(found).filter((file) => /(?:^|\/)\./.test(file))]).toEqual([at, []]);
      expectWhole(found, before, after, at);
    }
  });
});

describe('send', () => {
  const command: FaultyCommand = {
    ...{ args: [contentDir], contentDir, under: [contentDir] },
    program: join(import.meta.dirname, 'killed-send.ts'),
  };
  const ledger = 'mentions/sent.json';
  const countOf = (text = '{}') => text.match(/"target"/g)?.length ?? 0;

  test('that is killed before any of its steps leaves a whole ledger, and the next one tells whom it does not name', async () => {
    await writeContent(contentDir, { 'series.yaml': 'series' });
    const { steps } = await run(command);
    const after = snapshot(contentDir);
    expect([steps.length, countOf(after[ledger])]).toEqual([expect.any(Number), 2]);
    for (let at = 1; at <= steps.length; at++) {
      await writeContent(contentDir, { 'series.yaml': 'series' });
      expect([at, (await run(command, { kind: 'kill', at })).exitCode]).toEqual([at, 137]);
      const { [ledger]: text = '{}', ...others } = visible(snapshot(contentDir));
      expect(() => JSON.parse(text)).not.toThrow();
      expect(others).toEqual({ 'series.yaml': 'series' });
      expect(await run(command)).toMatchObject({ exitCode: 0 });
      expect(snapshot(contentDir)).toEqual(after);
    }
  });
});

describe('book and build', () => {
  const old = { '.series-site': '', 'index.html': 'old' };
  const books = join(home, 'books');
  const environment = { OUT_DIR: site };

  beforeAll(() => writeContent(contentDir, { ...smallSeries, 'essays/alt/de.mdx': essay('Der Text.') }));
  test('new writes its file on a disk without hard links, too, and never over another', async () => {
    const command = { args: ['new', '1', 'Ein neuer'], contentDir, under: [contentDir] };
    expect(await run(command, { kind: 'no-links', at: 1 })).toMatchObject({ exitCode: 0 });
    const made = snapshot(contentDir);
    expect(made['essays/ein-neuer/de.mdx']).toContain('title: Ein neuer');
    expect(Object.keys(made).filter((file) => /(?:^|\/)\./.test(file))).toEqual([]);
    expect(await run(command, { kind: 'no-links', at: 1 })).toMatchObject({ exitCode: 2 });
    expect(snapshot(contentDir)).toEqual(made);
    rmSync(join(contentDir, 'essays/ein-neuer'), { recursive: true });
    const renamed = await series(['rename', 'alt', 'nul'], { contentDir });
    expect([renamed.exitCode, renamed.stderr]).toEqual([1, expect.stringContaining('keeps this name for a')]);
  });

  test('a book that is made on a disk that becomes full is not there, and neither is half of it', async () => {
    rmSync(site, { recursive: true, force: true });
    const command = { args: ['book', '--html', '--out', books], contentDir, environment, under: [books] };
    const { steps } = await run(command);
    const after = snapshot(books);
    for (let at = 1; at <= steps.length; at++) {
      await writeContent(books, { 'book.de.html': 'old', 'book.en.html': 'old' });
      const killed = await run(command, { kind: at % 2 === 0 ? 'kill' : 'full', at });
      const found = visible(snapshot(books));
      expectWhole(found, { 'book.de.html': 'old', 'book.en.html': 'old' }, after, at);
      if (at % 2 !== 0 && killed.exitCode !== 0) {
        expect(killed.stderr).toMatch(/the disk is full/i);
        expect(snapshot(books)).toEqual({ 'book.de.html': 'old', 'book.en.html': 'old' });
      }
    }
    expect(await run(command)).toMatchObject({ exitCode: 0 });
    expect(snapshot(books)).toEqual(after);
    rmSync(books, { recursive: true });
  });

  test('a build that is killed while it puts its site there leaves the old one or the new one, and the next command makes that true', async () => {
    const command = {
      ...{ args: [site, join(home, 'rest')], contentDir, under: [home] },
      program: join(import.meta.dirname, 'killed-output.ts'),
    };
    await writeContent(site, old);
    const { steps } = await run(command);
    const beside = readdirSync(home).sort();
    const fresh = snapshot(site);
    expect(fresh['index.html']).toBe('new index.html');
    const states = new Set<string>();
    for (let at = 1; at <= steps.length; at++) {
      await writeContent(site, old);
      expect([at, (await run(command, { kind: 'kill', at })).exitCode]).toEqual([at, 137]);
      const told: string[] = [];
      const state = existsSync(site) ? 'there' : 'set aside';
      await mendOutput(site, home, (line) => told.push(line));
      expect([at, told.some((line) => line.startsWith('Put the site back'))]).toEqual([
        at,
        state === 'set aside',
      ]);
      const found = snapshot(site);
      expect([at, found]).toEqual([at, found['index.html'] === 'old' ? old : fresh]);
      states.add(state).add(found['index.html'] ?? '');
      expect(await run(command)).toMatchObject({ exitCode: 0 });
      expect([at, snapshot(site)]).toEqual([at, fresh]);
      expect(readdirSync(home).sort()).toEqual(beside);
    }
    expect([...states].sort()).toEqual(['new index.html', 'old', 'set aside', 'there']);
  });

  test('a build that is killed while it exchanges the files of its folder leaves what the next command makes whole', async () => {
    const command = {
      ...{ args: [site, join(home, 'rest'), 'exchange'], contentDir, under: [home] },
      program: join(import.meta.dirname, 'killed-output.ts'),
    };
    const before = { ...old, 'gone/index.html': 'old', 'a.css': 'old' };
    await writeContent(site, before);
    const { steps } = await run(command);
    const fresh = snapshot(site);
    const states = new Set<string>();
    for (let at = 1; at <= steps.length; at++) {
      await writeContent(site, before);
      expect([at, (await run(command, { kind: 'kill', at })).exitCode]).toEqual([at, 137]);
      const found = snapshot(site);
      const told: string[] = [];
      await mendOutput(site, home, (line) => told.push(line));
      const mended = visible(snapshot(site));
      expect([at, mended]).toEqual([at, visible(mended['index.html'] === 'old' ? before : fresh)]);
      states.add(
        `${found['index.html']}, then ${mended['index.html']}: ${told.filter((line) => line.startsWith('Finished')).length}`,
      );
      expect(await run(command)).toMatchObject({ exitCode: 0 });
      expect([at, snapshot(site)]).toEqual([at, fresh]);
    }
    expect([...states].sort()).toEqual([
      'new index.html, then new index.html: 0',
      'new index.html, then new index.html: 1',
      'old, then new index.html: 1',
      'old, then old: 0',
    ]);
  });
});

test('a change of id that is interrupted after any of its steps is made whole or not at all', async () => {
  const files = {
    ...smallSeries,
    'essays/alt/de.mdx': essay('Der Text.'),
    'essays/zwei/de.mdx': essay('Siehe [dort](essay:alt).'),
  };
  const command = { args: ['rename', 'alt', 'neu'], contentDir, under: [contentDir] };
  await writeContent(contentDir, files);
  const { steps } = await run(command);
  const after = snapshot(contentDir);
  for (let at = 1; at <= steps.length; at++) {
    await writeContent(contentDir, files);
    const before = snapshot(contentDir);
    const { exitCode } = await run(command, { kind: 'interrupt', at });
    await mendContent(contentDir);
    const found = snapshot(contentDir);
    expect([at, exitCode, found]).toEqual([at, exitCode, 'essays/neu/de.mdx' in found ? after : before]);
  }
});
