import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { listFiles, readIfThere, sizesOf, writeText } from '../files.ts';
import type { Settings } from '../settings.ts';
import { compileEssays } from '../view-models/texts/essay.ts';

/** What a build that came to its end leaves: a hash of the code, and the sizes in bytes of what it kept, by path. */
const recordSchema = z.object({ code: z.string(), sizes: z.record(z.string(), z.number()) });
type BuildRecord = z.infer<typeof recordSchema>;

const recordName = 'built-with.json';

/** Lets Astro reuse of the last build what is safe to reuse. */
export function incremental({ cacheDir }: Settings): AstroIntegration {
  let code = '';
  return {
    name: 'incremental',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        code = await hashCode();
        await beginBuild(cacheDir, code);
      },
      'astro:build:start': async () => {
        // Where all pages are to be drawn, their texts are compiled while this thread bundles.
        if (!existsSync(pagesOfLastBuild(cacheDir))) await compileEssays();
      },
      'astro:build:done': () => endBuild(cacheDir, code),
    },
  };
}

/**
 * Takes away what must not be reused. Pages are kept only if the last build came to its end, and the code has not changed
 * since: Astro itself notices changed pages, but not the middleware that every page goes through; and a build that was
 * killed leaves pages that its record does not describe. Images are kept as far as they are whole.
 *
 * @param code hash of the code
 */
export async function beginBuild(cacheDir: string, code: string): Promise<void> {
  const last = await readRecord(cacheDir);
  const sizes = await sizesOfAll(cacheDir);
  const changed = [...new Set([...sizes.keys(), ...Object.keys(last?.sizes ?? {})])].filter(
    (path) => path !== recordName && sizes.get(path) !== last?.sizes[path],
  );
  const remove = (path: string) => rm(join(cacheDir, path), { recursive: true, force: true });
  if (last?.code !== code || !changed.every(isImage))
    await Promise.all(['incremental-build.json', 'dist'].map(remove));
  await Promise.all(changed.filter(isImage).map(remove));
  // Until this build has come to its end, the pages that it leaves are worth nothing.
  await writeRecord(cacheDir, { code: '', sizes: last?.sizes ?? {} });
}

/** Notes what a build that has come to its end keeps for the next. */
export async function endBuild(cacheDir: string, code: string): Promise<void> {
  await writeRecord(cacheDir, { code, sizes: Object.fromEntries(await sizesOfAll(cacheDir)) });
}

/** The folder in which Astro keeps the pages of the last build, empty if they are not to be reused. */
export function pagesOfLastBuild(cacheDir: string): string {
  return join(cacheDir, 'dist');
}

/** Images are kept apart from pages, by a hash of what they are made from. */
function isImage(path: string): boolean {
  return path.startsWith('assets/');
}

async function sizesOfAll(folder: string): Promise<Map<string, number>> {
  return sizesOf(folder, await listFiles(folder));
}

/** Nothing where the last build did not come to its end, or what it left cannot be read. */
async function readRecord(cacheDir: string): Promise<BuildRecord | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(join(cacheDir, recordName), 'utf8')));
  } catch {
    return undefined;
  }
}

function writeRecord(cacheDir: string, record: BuildRecord): Promise<void> {
  return writeText(join(cacheDir, recordName), JSON.stringify(record));
}

async function hashCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles('src')) hash.update(file).update(await readFile(join('src', file)));
  // Packages draw, too.
  for (const file of ['astro.config.mjs', 'package-lock.json']) hash.update((await readIfThere(file)) ?? '');
  return hash.digest('hex');
}
