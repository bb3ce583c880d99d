import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pull } from '../../src/cli/commands/pull.ts';
import { prepareGitHub } from '../../src/cli/comments/github.ts';
import { GitHubServer } from '../github/server.ts';
import { makeContent } from '../slow/cli/archive-folder.ts';
import { anyFault, faults } from './faults.ts';

const server = new GitHubServer();
let content: Awaited<ReturnType<typeof makeContent>>;

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.spoil = undefined;
  await content.remove();
});

const throttle = { write: { key: () => ({ schedule: (_: unknown, job: () => unknown) => job() }) } };

async function run(full: boolean): Promise<unknown> {
  const environment = { GITHUB_TOKEN: 'a-secret-token', GITHUB_API_URL: server.address };
  const settings = { root: process.cwd(), contentDir: content.folder, site: undefined };
  const task = await prepareGitHub(environment, settings, { throttle, timeout: 2_000 });
  return pull(task, full).catch((error: unknown) => error);
}

/** The id of everything that is known to have been said. */
async function known(): Promise<string[]> {
  const { 'threads.json': index = '{}', ...snapshots } = await content.archive();
  const texts = Object.values(snapshots).map((text) => JSON.parse(text));
  const ids = texts.flatMap(({ responses }) => responses.map(({ id }: { id: string }) => id));
  return [...ids, ...JSON.parse(index).threads.map(({ id }: { id: string }) => id)].sort();
}

test('whatever one wrong answer says, nothing is forgotten, no other file is written, and the next pull heals all', async () => {
  const essays = ['eins', 'zwei', 'drei'];
  content = await makeContent(essays);
  const scenario = fc.record({ fault: anyFault, at: fc.nat(200), question: fc.nat(2), full: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ fault, at, question, full }) => {
      await content.remove('responses');
      server.discussions = essays.map((essay, index) => ({
        ...{ number: index + 1, title: `probe/${essay}` },
        comments: [1, 2].map((each) => ({
          ...{ id: `DC_${index}${each}`, body: 'Text' },
          replies: [{ id: `DC_${index}${each}r`, body: 'Antwort' }],
        })),
      }));
      await run(false);
      const before = await known();
      expect(before).toHaveLength(3 * 5);
      for (const each of server.discussions) each.updatedAt = '2026-11-25T00:00:00Z';

      let asked = 0;
      server.spoil = (_, answer) => {
        if (asked++ === question) {
          answer.data = structuredClone(JSON.parse(JSON.stringify(answer.data)));
          faults[fault](at)(answer.data);
        }
      };
      await run(full);
      expect(await known()).toEqual(expect.arrayContaining(before));
      expect(Object.keys(await content.archive()).sort()).toEqual(
        [...essays.map((essay) => `${essay}.json`), 'threads.json'].sort(),
      );
      server.spoil = undefined;
      expect(await run(true)).toBe(true);
      expect(await known()).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 120_000);
