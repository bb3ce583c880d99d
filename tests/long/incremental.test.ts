import { readdirSync, readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { anyEdit, edit, firstState } from '../build/edits.ts';
import { build, contentFolder } from '../build/site.ts';
import { writeState } from '../build/state.ts';

const root = resolve(import.meta.dirname, '../..');
const contentDir = contentFolder('incremental');
const elsewhere = contentFolder('incremental-elsewhere');

/** How many series are edited, each twice; more are worth a night: `EDITED_SERIES=50 EDITS_SEED=2`. */
const numRuns = Number(process.env.EDITED_SERIES ?? 1);
const seed = Number(process.env.EDITS_SEED ?? 8);

test('after any edits a build gives the same bytes as one from nothing, elsewhere and in another time zone', {
  timeout: 200_000 * numRuns,
}, async () => {
  const edits = fc.array(anyEdit, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.tuple(edits, edits), async (rounds) => {
      const state = firstState();
      await writeState(contentDir, state);
      await buildHere();
      for (const round of rounds) {
        for (const change of round) edit(state, change);
        await writeState(contentDir, state);
        const { folder } = await buildHere();
        expect(differences(folder, await buildElsewhere())).toEqual([]);
      }
      const { output } = await buildHere();
      expect(output, 'reuses what nobody has touched').not.toContain(' 0 kept from the last build');
    }),
    // A build takes seconds: what was found is told as it is, without a search for less.
    { numRuns, seed, endOnFailure: true },
  );
});

async function buildHere() {
  const built = await build('incremental', { contentDir });
  expect(built.exitCode, built.output).toBe(0);
  return built;
}

async function buildElsewhere(): Promise<string> {
  await rm(elsewhere, { recursive: true, force: true });
  await cp(contentDir, elsewhere, { recursive: true });
  vi.stubEnv('TZ', 'Pacific/Kiritimati').stubEnv('LANG', 'tr_TR.UTF-8').stubEnv('LC_ALL', 'tr_TR.UTF-8');
  const name = 'incremental-elsewhere';
  const folder = join(root, 'node_modules/.cache/build-tests', name, 'site');
  const environment = { CONTENT_DIR: elsewhere, OUT_DIR: folder };
  await rm(readSettings(environment, root).cacheDir, { recursive: true, force: true });
  const { exitCode, output } = await build(name, { contentDir: elsewhere });
  vi.unstubAllEnvs();
  expect(exitCode, output).toBe(0);
  expect(output, 'is a build from nothing').toContain(' 0 kept from the last build');
  return folder;
}

/** Files that only one of two sites has, or that differ. */
function differences(one: string, other: string): string[] {
  const list = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const all = new Set([...list(one), ...list(other)]);
  const read = (folder: string, file: string) => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      return undefined;
    }
  };
  return [...all].filter((file) => !read(one, file)?.equals(read(other, file) ?? Buffer.of(0)));
}
