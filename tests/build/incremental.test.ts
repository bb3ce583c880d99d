import { globSync, readFileSync, rmSync } from 'node:fs';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { generate } from '../bench/generate.ts';
import { build, contentFolder } from './site.ts';

const root = resolve(import.meta.dirname, '../..');
const contentDir = contentFolder('incremental');
const elsewhere = contentFolder('incremental-elsewhere');

let reused = false;

/** What a person does between two builds; each step stands on the ones before. */
const edits: [what: string, edit: () => Promise<void>][] = [
  [
    'a sentence with a new link',
    async () => {
      await change(
        'essays/essay-1/de.mdx',
        (text) => `${text}\nNeu: [dort](essay:essay-3) und [da](thesis:2).\n`,
      );
    },
  ],
  [
    'another title, an essay more, one less, one renamed, another name of the series',
    async () => {
      await change('essays/essay-3/de.mdx', (text) => text.replace(/title: ".*"/, 'title: "Ganz anders"'));
      await cp(join(contentDir, 'essays/essay-3'), join(contentDir, 'essays/essay-9'), { recursive: true });
      await rm(join(contentDir, 'essays/essay-5'), { recursive: true });
      await rename(join(contentDir, 'essays/essay-4'), join(contentDir, 'essays/essay-8'));
      for (const file of globSync('essays/*/de.mdx', { cwd: contentDir }))
        await change(file, (text) => text.replaceAll(/essay:essay-[45]/g, 'essay:essay-9'));
      await change('series.yaml', (text) => text.replace('title: Messreihe', 'title: Umbenannt'));
    },
  ],
];

test('after any edits a build gives the same bytes as one from nothing, elsewhere and in another time zone', {
  timeout: 300_000,
}, async () => {
  rmSync(contentDir, { recursive: true, force: true });
  await generate({ folder: contentDir, essays: 6, theses: 4, words: 60, links: 3, seed: 7 });
  let reusedEver = false;
  let output = await buildHere();
  for (const [what, edit] of edits) {
    await edit();
    output = await buildHere();
    reusedEver ||= reused;
    expect(differences(output, await buildElsewhere()), what).toEqual([]);
  }
  expect(reusedEver, 'an edit of one text leaves others to reuse').toBe(true);
});

async function buildHere(): Promise<string> {
  const { exitCode, output, folder } = await build('incremental', { contentDir });
  expect(exitCode, output).toBe(0);
  reused = output.includes('(restored)');
  return folder;
}

async function buildElsewhere(): Promise<string> {
  await rm(elsewhere, { recursive: true, force: true });
  await cp(contentDir, elsewhere, { recursive: true });
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  const name = 'incremental-elsewhere';
  const folder = join(root, 'node_modules/.cache/build-tests', name, 'site');
  const environment = { CONTENT_DIR: elsewhere, OUT_DIR: `${folder}.building` };
  await rm(readSettings(environment, root).cacheDir, { recursive: true, force: true });
  const { exitCode, output } = await build(name, { contentDir: elsewhere });
  vi.unstubAllEnvs();
  expect(exitCode, output).toBe(0);
  expect(output, 'is a build from nothing').not.toContain('(restored)');
  return folder;
}

/** Files that only one of two sites has, or that differ. */
function differences(one: string, other: string): string[] {
  const list = (folder: string) =>
    globSync('**/*', { cwd: folder, withFileTypes: true })
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

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const path = join(contentDir, file);
  await writeFile(path, edit(await readFile(path, 'utf8')));
}
