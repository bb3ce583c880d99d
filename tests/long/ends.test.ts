import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { isRunning } from '../../src/temporary.ts';
import {
  allGone,
  essay,
  processesOf,
  type Running,
  series,
  smallSeries,
  snapshot,
  start,
} from '../build/command.ts';
import { writeContent } from '../build/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'ends-'));
const contentDir = join(folder, 'content');
const site = join(folder, 'site');
const environment = { OUT_DIR: site };
const options = { contentDir, environment };
const content = {
  ...smallSeries,
  'series.yaml': smallSeries['series.yaml'].replace('introduction: alt\n', ''),
  'essays/alt/de.mdx': essay('Der Text.'),
};

beforeAll(() => writeContent(contentDir, content));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function until(running: Running, text: RegExp): Promise<void> {
  const { output, child } = running;
  while (!text.test(output.stdout + output.stderr)) {
    if (child.exitCode !== null) throw new Error(`it ended with ${output.stdout}${output.stderr}`);
    await wait(20);
  }
}

/** Waits until a build is at work. */
async function underway(): Promise<void> {
  while (!readdirSync(folder).includes('.site.series-lock')) await wait(20);
  await wait(500);
}

describe.each(['dev', 'preview', 'build'])('series %s', (command) => {
  beforeAll(async () => {
    await writeContent(site, { '.series-site': '', 'index.html': 'old' });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends on %s, with all that it started',
    async (signal) => {
      const before = snapshot(folder);
      const running = start(command === 'build' ? [command] : [command, '--port', '4650'], options);
      if (command === 'build') await underway();
      else await until(running, /http:\/\/localhost/);
      running.child.kill(signal);
      const { exitCode } = await running.ended;
      expect(exitCode).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
      await allGone(running);
      expect(snapshot(folder)).toEqual(before);
      expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
    },
  );
});

test('a server ends when the package manager that started it is gone', async () => {
  await writeContent(site, { 'index.html': 'old' });
  const command = [join(import.meta.dirname, '../../src/cli/series.mjs'), 'preview', '--port', '4660'];
  const script = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ${JSON.stringify(command)}, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => console.log(String(child.pid)));
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment, CONTENT_DIR: contentDir, npm_lifecycle_event: 'preview' },
  });
  const [text] = await once(parent.stdout, 'data');
  expect(isRunning(Number(text))).toBe(true);
  parent.kill('SIGKILL');
  while (isRunning(Number(text))) await wait(50);
});

describe('a build that fails', () => {
  test('while pages are rendered ends, with all that it started, and leaves the old site', async () => {
    await writeContent(site, { '.series-site': '', 'index.html': 'old' });
    await writeContent(contentDir, {
      ...content,
      'essays/alt/de.mdx': essay('<Kaputt />'),
      'components/Kaputt.astro': "---\nthrow new Error('kaputt');\n---\n",
    });
    const running = start(['build'], options);
    const { exitCode, stderr } = await running.ended;
    await writeContent(contentDir, content);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'essays/alt/de.mdx:9:1: the component <Kaputt> fails: kaputt (components/Kaputt.astro:2:',
    );
    expect(stderr.split('kaputt (')).toHaveLength(2);
    expect(stderr).toContain(`Not built; ${site} is as it was.`);
    await allGone(running);
    expect(snapshot(site)).toEqual({ '.series-site': '', 'index.html': 'old' });
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
  });

  test('because Pagefind dies over an index ends at once, says so, and keeps no half index', async () => {
    await writeContent(site, { '.series-site': '', 'index.html': 'old' });
    const running = start(['build'], options);
    let pagefind: string | undefined;
    while (pagefind === undefined) {
      await wait(5);
      pagefind = processesOf(running).find((line) => line.includes('pagefind_extended'));
    }
    process.kill(Number(pagefind.trim().split(/\s+/)[1]), 'SIGKILL');
    const { exitCode, stderr } = await running.ended;
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining('Search: Pagefind ended before its work was done'),
    ]);
    expect(stderr).toContain(`Not built; ${site} is as it was.`);
    expect(processesOf(running)).toEqual([]);
    const { cacheDir } = readSettings({ ...environment, CONTENT_DIR: contentDir }, process.cwd());
    // Which of the two indexes it was made for cannot be told from its process.
    const whole = ['de', 'en'].filter((language) => existsSync(join(cacheDir, `search/${language}.json`)));
    expect(whole).not.toEqual(['de', 'en']);
  });

  test('is one of two: the other puts its site there whole', async () => {
    rmSync(site, { recursive: true, force: true });
    const other = join(folder, 'other');
    await writeContent(other, { ...content, 'essays/zweiter/de.mdx': essay('Ein anderer Text.') });
    const results = await Promise.all([
      series(['build'], options),
      series(['build'], { ...options, contentDir: other }),
    ]);
    rmSync(other, { recursive: true });
    const [winner, loser] = results.toSorted((a, b) => a.exitCode - b.exitCode);
    expect([winner?.exitCode, loser?.exitCode]).toEqual([0, 1]);
    expect(loser?.stderr).toContain('Another command is changing the site');
    const ofOther = results.indexOf(winner ?? results[0]) === 1;
    expect(Object.keys(snapshot(site)).includes('essays/zweiter/index.html')).toBe(ofOther);
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
  });

  test('takes over from one that was killed, and says so', async () => {
    const running = start(['build'], options);
    await underway();
    running.child.kill('SIGKILL');
    await running.ended;
    const { exitCode, stderr } = await series(['build'], options);
    expect(exitCode).toBe(0);
    expect(stderr).toBe(`Took over the lock of a build that is gone (process ${running.child.pid}).\n`);
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
  });
});

test.each([
  ['a folder with other things in it', 'web', 'put an empty file .series-site into it'],
  ['the content folder', 'content', 'would overwrite'],
])('%s is refused with exit code 2, and how to go on', async (_, name, message) => {
  mkdirSync(dirname(join(folder, name, 'x')), { recursive: true });
  if (name === 'web') writeFileSync(join(folder, 'web/index.html'), 'of somebody');
  const before = snapshot(folder);
  const { exitCode, stderr } = await series(['build'], {
    contentDir,
    environment: { OUT_DIR: join(folder, name) },
  });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(stderr).toMatch(/^.+\n$/);
  expect(snapshot(folder)).toEqual(before);
});
