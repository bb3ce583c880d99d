import { runCommand } from 'citty';
import { afterEach, expect, test, vi } from 'vitest';
import command from '../../../src/cli/commands/pull.ts';
import { readSettings } from '../../../src/settings.ts';
import { feedEntry } from '../../setup/fake-feed.ts';
import { probeGiscus, probeSeries } from '../../setup/probe-series.ts';
import { makeFolder, webOf } from './mentions-folder.ts';

let content: Awaited<ReturnType<typeof makeFolder>>;
afterEach(async () => {
  vi.unstubAllGlobals();
  process.exitCode = undefined;
  await content.remove();
});

async function run(more: Readonly<Record<string, string>> = {}): Promise<string> {
  vi.stubGlobal('fetch', content.feed.fetch);
  const environment = { ...content.environment, ...more };
  await runCommand(command({ settings: readSettings(environment, content.folder), environment }), {
    rawArgs: [],
  });
  return content.printed.join('\n');
}

test('mentions are pulled by themselves where there are no live comments', async () => {
  content = await makeFolder();
  content.feed.entries = [feedEntry(1)];
  expect(await run({ WEBMENTION_TOKEN: ` ${content.feed.token}\n` })).toContain('1 mention read; 1 new');
  expect(process.exitCode).toBeUndefined();
});

test('a feed that refuses ends the command with 1, in words without the token', async () => {
  content = await makeFolder();
  const words = await run({ WEBMENTION_TOKEN: 'anothersecrettoken' });
  expect(words).toMatch(/does not accept the token \(401\).*Nothing was changed/s);
  expect(words).not.toContain('anothersecrettoken');
  expect(process.exitCode).toBe(1);
});

test('what fails at GitHub costs no mention, and is told', async () => {
  content = await makeFolder({ 'series.yaml': webOf() + probeGiscus });
  content.feed.entries = [feedEntry(1)];
  const words = await run({ WEBMENTION_TOKEN: content.feed.token });
  expect(words).toContain('Set GITHUB_TOKEN');
  expect(await content.states()).toEqual({ 'essays/ruf.json': ['wm-1 waiting'] });
  expect(process.exitCode).toBe(1);
});

test.each([
  ['https://empfang.example/api?domain=probe.example&token=abc', 'set WEBMENTION_TOKEN'],
  ['https://user:abc@empfang.example/api', 'set WEBMENTION_TOKEN'],
  ['http://empfang.example/api', 'write an https address'],
  ['empfang', 'write a full http'],
])('the feed %s is refused before anything is asked', async (feed, words) => {
  content = await makeFolder({ 'series.yaml': `${probeSeries}web: { feed: "${feed}" }\n` });
  await expect(run()).rejects.toThrow(/series\.yaml has problems/);
  await expect(run()).rejects.toThrow(words);
  expect(content.feed.asked).toEqual([]);
});

test('what to set up is told where there is nothing to pull', async () => {
  content = await makeFolder({ 'series.yaml': `${probeSeries}web: { send: [] }\n` });
  await expect(run()).rejects.toMatchObject({
    name: 'SettingsError',
    message: expect.stringMatching(/neither “giscus” nor “web”/),
  });
});
