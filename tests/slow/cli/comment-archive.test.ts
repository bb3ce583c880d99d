import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pull } from '../../../src/cli/commands/pull.ts';
import { prepareGitHub, runTask } from '../../../src/cli/comments/github.ts';
import { GitHubServer } from '../../github/server.ts';
import { makeContent } from './archive-folder.ts';

const server = new GitHubServer();
const essays = Array.from({ length: 24 }, (_, index) => `essay-${index}`);
let content: Awaited<ReturnType<typeof makeContent>>;

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(async () => {
  content = await makeContent(essays);
  server.discussions = essays.map((essay, index) => ({
    number: index + 1,
    title: `probe/${essay}`,
    comments: [{ id: `DC_${index}`, body: 'Alt' }],
  }));
  server.misbehave = undefined;
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await content.remove();
});

const throttle = { write: { key: () => ({ schedule: (_: unknown, job: () => unknown) => job() }) } };

async function run(contentDir = content.folder, full = false): Promise<boolean> {
  const environment = { GITHUB_TOKEN: 'a-token', GITHUB_API_URL: server.address };
  const task = await prepareGitHub(
    environment,
    { root: process.cwd(), contentDir, site: undefined },
    { throttle },
  );
  return pull(task, full);
}

function printed(): string {
  return vi.mocked(console.error).mock.calls.flat().join('\n');
}

function answerEverything(): void {
  for (const discussion of server.discussions) {
    discussion.updatedAt = '2026-11-22T00:00:00Z';
    discussion.comments?.push({ id: `DC_new${discussion.number}`, body: 'Neu' });
  }
}

test('a pull that ends at any question leaves whole files, claims nothing it has not, and the next completes it', async () => {
  await run();
  answerEverything();
  const moments: string[] = [];
  server.misbehave = async () => {
    const moment = await mkdtemp(join(tmpdir(), 'pull-moment-'));
    moments.push(moment);
    await cp(content.folder, moment, { recursive: true });
    return false;
  };
  await run(content.folder, true);
  server.misbehave = undefined;
  const complete = await content.archive();
  expect(moments).toHaveLength(4);
  for (const moment of moments) {
    const found = await content.archive(moment);
    const { threads } = JSON.parse(found['threads.json'] ?? '');
    for (const { essay, updatedAt } of threads) {
      const isNew = found[`${essay}.json`] === complete[`${essay}.json`];
      expect(isNew || updatedAt === '2026-11-20T10:00:00Z').toBe(true);
    }
    await run(moment);
    expect(await content.archive(moment)).toEqual(complete);
    await rm(moment, { recursive: true });
  }
});

test('a damaged snapshot is replaced only when all its threads were read', async () => {
  server.discussions = [1, 2].map((number) => ({
    number,
    title: ['probe/essay-0', 'probe/essay-0/de'][number - 1] ?? '',
    comments: [{ id: `DC_${number}`, body: 'Text' }],
  }));
  await run();
  const complete = await content.archive();
  await content.write('responses/essay-0.json', '<<<<<<< HEAD');
  server.spoil = ({ variables }, answer) => {
    if (Array.isArray(variables.ids) && variables.ids.includes('D_2')) answer.errors = [{ message: 'Oh' }];
  };
  expect(await run()).toBe(false);
  expect((await content.archive())['essay-0.json']).toBe('<<<<<<< HEAD');
  server.spoil = undefined;
  expect(await run()).toBe(true);
  expect(await content.archive()).toEqual(complete);
});

test('a file that cannot be written is named with the reason, and all others are whole', async () => {
  await run();
  answerEverything();
  const before = await content.archive();
  // Somebody moves the folder away in the middle of the work, and leaves a file in its place.
  server.misbehave = async ({ variables }) => {
    if (Array.isArray(variables.ids) && variables.ids.includes('D_21')) {
      await rename(join(content.folder, 'responses'), join(content.folder, 'moved'));
      await content.write('responses', '');
    }
    return false;
  };
  await runTask(() => run());
  expect(process.exitCode).toBe(1);
  expect(printed()).toMatch(/responses.*a file stands where a folder should be.*every file there is whole/is);
  await content.remove('responses');
  await rename(join(content.folder, 'moved'), join(content.folder, 'responses'));
  const { 'threads.json': index, ...others } = await content.archive();
  expect(index).toBe(before['threads.json']);
  for (const [name, text] of Object.entries(others))
    expect(text === before[name] || JSON.parse(text).responses.length === 2).toBe(true);
});
