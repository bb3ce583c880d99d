import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pull } from '../../../src/cli/commands/pull.ts';
import { forgetThreads } from '../../../src/cli/comments/forget-threads.ts';
import { prepareGitHub } from '../../../src/cli/comments/github.ts';
import { series } from '../../build/command.ts';
import { GitHubServer } from '../../github/server.ts';
import { makeContent } from './archive-folder.ts';

const server = new GitHubServer();
let content: Awaited<ReturnType<typeof makeContent>>;
let before: Record<string, string>;

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(async () => {
  content = await makeContent(['eins', 'zwei']);
  server.discussions = ['eins', 'zwei'].map((essay, index) => ({
    ...{ number: index + 1, title: `probe/${essay}` },
    comments: [{ id: `DC_${essay}`, body: 'Text' }],
  }));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await pull(await prepare(), false);
  commit();
  before = await content.archive();
  server.discussions.shift();
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.spoil = undefined;
  await content.remove();
});

const throttle = { write: { key: () => ({ schedule: (_: unknown, job: () => unknown) => job() }) } };

function prepare() {
  const environment = { GITHUB_TOKEN: 'a-token', GITHUB_API_URL: server.address };
  return prepareGitHub(
    environment,
    { root: process.cwd(), contentDir: content.folder, site: undefined },
    { throttle },
  );
}

async function forget(...numbers: number[]): Promise<boolean> {
  return forgetThreads(await prepare(), numbers);
}

function git(...options: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const { status, stderr } = spawnSync('git', [...who, ...options], {
    cwd: content.folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

function commit(): void {
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
}

const lastLine = () => String(vi.mocked(console.log).mock.calls.at(-1)?.[0]);

test('a thread that GitHub says is gone is forgotten, and the last line brings it back', async () => {
  expect(await forget(1)).toBe(true);
  const { responses } = JSON.parse(await content.read('responses/eins.json'));
  const { threads } = JSON.parse(await content.read('responses/threads.json'));
  expect([responses, threads.length]).toEqual([[], 1]);
  expect((await content.archive())['zwei.json']).toBe(before['zwei.json']);
  const [, command = ''] = /^To bring them back: (git restore .*)$/.exec(lastLine()) ?? [];
  expect(
    spawnSync('sh', ['-c', command.replaceAll(/(?:\.\.\/)+[^ ]*\/responses/g, 'responses')], {
      cwd: content.folder,
    }).status,
  ).toBe(0);
  expect(await content.archive()).toEqual(before);
});

test.each<[string, () => void, number, RegExp]>([
  ['is still there', () => {}, 2, /GitHub still has discussion 2/],
  ['is not known', () => {}, 7, /knows no discussion 7; it has: 1, 2/],
  [
    'is not spoken of',
    () => {
      server.spoil = ({ variables }, answer) => {
        if ('number' in variables)
          Object.assign(answer, { data: { repository: { discussion: null } }, errors: undefined });
      };
    },
    1,
    /not what it should be/,
  ],
  [
    'cannot be asked for',
    () => {
      server.spoil = ({ variables }, answer) => {
        if ('number' in variables) answer.errors = [{ type: 'FORBIDDEN', message: 'No' }];
      };
    },
    1,
    /does not allow/,
  ],
])('a thread that %s is not forgotten', async (_, prepareServer, number, message) => {
  prepareServer();
  await expect(forget(number)).rejects.toThrow(message);
  expect(await content.archive()).toEqual(before);
});

test('what git could not bring back is not taken out', async () => {
  await content.write('responses/eins.json', `${before['eins.json']}\n`);
  await expect(forget(1)).rejects.toThrow('responses/eins.json is not committed as it is');
  expect(await content.read('responses/eins.json')).toBe(`${before['eins.json']}\n`);
});

test.each([
  [{ CI: 'true' }, '1', 'without a person'],
  [{ CI: undefined }, 'all', 'write the numbers'],
])('nothing is forgotten with %j for “%s”', async (environment, numbers, message) => {
  const { exitCode, stderr } = await series(['pull', '--forget', numbers], {
    contentDir: content.folder,
    environment: { GITHUB_TOKEN: 'a-token', GITHUB_API_URL: server.address, ...environment },
  });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(await content.archive()).toEqual(before);
});
