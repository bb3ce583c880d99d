import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pull } from '../../src/cli/commands/pull.ts';
import { prepareGitHub } from '../../src/cli/github.ts';
import { GitHubServer } from '../github/server.ts';
import { makeContent } from '../slow/cli/archive-folder.ts';

/**
 * What GitHub, or something that pretends to be GitHub, may do to an answer: one change at a place that is chosen by a
 * number.
 */
const faults = {
  'a list loses an entry': (at) => onLists(at, (list) => list.pop()),
  'a list is empty': (at) => onLists(at, (list) => list.splice(0)),
  'a list has an entry twice': (at) => onLists(at, (list) => list.push(list[0])),
  'a list has a hole': (at) => onLists(at, (list) => list.push(null)),
  'a list is turned round': (at) => onLists(at, (list) => list.reverse()),
  'a value is missing': (at) => onValues(at, () => undefined),
  'a value is null': (at) => onValues(at, () => null),
  'a value is of another kind': (at) => onValues(at, (value) => (typeof value === 'string' ? 7 : 'seven')),
  'a value is an object': (at) => onValues(at, () => ({ toString: 'x' })),
  'a number is negative': (at) => onValues(at, (value) => (typeof value === 'number' ? -1 : value)),
  'a number is huge': (at) => onValues(at, (value) => (typeof value === 'number' ? 1e300 : value)),
  'a text is hostile': (at) =>
    onValues(at, (value) =>
      typeof value === 'string' ? `\u001b[2J\n::error::${'../'.repeat(9)}etc` : value,
    ),
  'a text is long': (at) => onValues(at, (value) => (typeof value === 'string' ? 'x'.repeat(99_999) : value)),
} satisfies Record<string, (at: number) => (data: unknown) => void>;

type Fault = keyof typeof faults;

function onLists(at: number, change: (list: unknown[]) => unknown) {
  return (data: unknown) => {
    const lists = walk(data).flatMap(({ value }) =>
      Array.isArray(value) && value.length > 0 ? [value] : [],
    );
    const list = lists[at % Math.max(1, lists.length)];
    if (list) change(list);
  };
}

function onValues(at: number, change: (value: unknown) => unknown) {
  return (data: unknown) => {
    // A comment that is gone, and another one there in its place, is nothing that could be told from the truth.
    const isComment = (value: unknown) => typeof value === 'string' && value.startsWith('DC_');
    const values = walk(data).filter(
      ({ value }) => (value === null || typeof value !== 'object') && !isComment(value),
    );
    const found = values[at % Math.max(1, values.length)];
    if (found) Reflect.set(found.holder, found.key, change(found.value));
  };
}

function walk(holder: unknown): { holder: object; key: string; value: unknown }[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.entries(holder).flatMap(([key, value]) => [{ holder, key, value }, ...walk(value)]);
}

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
  const anyFault = fc.constantFrom(...(Object.keys(faults) as Fault[]));
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
