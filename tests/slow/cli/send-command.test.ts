import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import check from '../../../src/cli/commands/check.ts';
import send from '../../../src/cli/commands/send.ts';
import { explain } from '../../../src/cli/terminal/output.ts';
import { type Project, readSettings } from '../../../src/settings.ts';
import { writeContent } from '../../build/site.ts';
import { probeData, probeEssay, probeSeries } from '../../setup/probe-series.ts';

let folder: string;
let printed: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-command-'));
  printed = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text) => void printed.push(String(text)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true, force: true });
});

const links = [
  '[a](https://peer.example/a) [b](https://peer.example/a#part)',
  '[c](https://peer.example/c "no trackback") [d](essay:ruf)',
].join('\n\n');

const commands = {
  send: (project: Project, rawArgs: string[]) => runCommand(send(project), { rawArgs }),
  check: (project: Project, rawArgs: string[]) => runCommand(check(project), { rawArgs }),
};

async function run(command: keyof typeof commands, rawArgs: string[], web: string) {
  await writeContent(folder, {
    ...probeData,
    'series.yaml': probeSeries + web,
    'essays/ruf/de.mdx': probeEssay('ruf', '', links),
  });
  const environment = { CONTENT_DIR: folder };
  await commands[command]({ settings: readSettings(environment, folder), environment }, rawArgs);
  return printed.join('\n');
}

test('a series that does not send says what to write, as a command that is called wrongly', async () => {
  const error = await run('send', [], '').catch((thrown: unknown) => thrown);
  expect(explain(error, 'send')).toEqual({
    message: expect.stringContaining('Write “web: { send: [webmention, pingback] }” into series.yaml'),
    exitCode: 2,
  });
});

test('a series whose list is empty tells nobody, and that is no mistake', async () => {
  expect(await run('send', [], 'web: { send: [] }\n')).toContain('nobody is told');
  expect(process.exitCode).toBeUndefined();
});

test.each(['0', '-1', 'many', ''])('a limit is a number: %s', async (limit) => {
  expect(await run('send', [`--limit=${limit}`], 'web: { send: [webmention] }\n')).toContain('--limit');
  expect(process.exitCode).toBe(2);
});

test('what is older than a week is noted by the first run, without asking anybody', async () => {
  const text = await run('send', [], 'web: { send: [webmention] }\n');
  expect(text).toContain('1 link of texts that are older than a week: nobody is told of it.');
  expect(process.exitCode).toBeUndefined();
});

test('check --trackbacks shows who would be told, each page once, without marked links', async () => {
  const text = await run('check', ['--trackbacks', 'ruf'], 'web: { send: [webmention] }\n');
  expect(text).toContain(
    [
      '  1. https://peer.example/a',
      '  1 page that the text does not want to be told.',
      '  1 page elsewhere to be told by webmention.',
    ].join('\n'),
  );
  printed.length = 0;
  expect(await run('check', ['--trackbacks', 'ruf'], '')).not.toContain('peer.example');
});
