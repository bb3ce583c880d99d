import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { listFiles, readIfThere, sizesOf, writeText } from './files.ts';
import { packagePath } from './package-paths.ts';

/** What a build that came to its end leaves: a hash of the code, and the sizes in bytes of what it kept, by path. */
const recordSchema = z.object({ code: z.string(), sizes: z.record(z.string(), z.number()) });
type BuildRecord = z.infer<typeof recordSchema>;

const recordName = 'built-with.json';

/** The folder of the cache in which the search keeps its indexes, which know themselves whether they are whole. */
export const searchCache = 'search';

/** The folder of the cache with books, each under the hash of what it was made of. */
export const bookCache = 'books';

/** The file of the cache with what was read of the texts, which knows itself whether it is whole. */
export const readingsCache = 'readings';

/** What one build leaves for the next. */
interface BuildCache {
  /** Whether Astro may reuse pages of the last build. */
  hasPages: boolean;
  /** Records that a build has come to its end, and what it keeps for the next. */
  close: () => Promise<void>;
}

/**
 * Opens the cache for a build. Pages are kept only if the last build came to its end, and the code has not changed since:
 * Astro notices changed pages itself, but not changed modules that it does not bundle; and a build that was killed leaves
 * pages that its record does not describe. Images are kept as far as they are whole; others are removed.
 *
 * @param code hash of the code
 */
export async function openBuildCache(cacheDir: string, code: string): Promise<BuildCache> {
  const last = await readRecord(cacheDir);
  const sizes = await sizesOfAll(cacheDir);
  const changed = [...new Set([...sizes.keys(), ...Object.keys(last?.sizes ?? {})])].filter(
    (path) => sizes.get(path) !== last?.sizes[path],
  );
  await Promise.all(changed.filter(isImage).map((path) => rm(join(cacheDir, path), { force: true })));
  // Until this build has come to its end, the pages that it leaves are worth nothing.
  await writeRecord(cacheDir, { code: '', sizes: last?.sizes ?? {} });
  return {
    hasPages: last?.code === code && changed.every(isImage),
    close: async () => writeRecord(cacheDir, { code, sizes: Object.fromEntries(await sizesOfAll(cacheDir)) }),
  };
}

let hashing: Promise<string> | undefined;

/** Names of the files in which package managers note the versions that they have installed. */
const lockFiles = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];

/** Where a series has what stands in every page of it. */
interface SeriesFolders {
  /** Its project, whose lock file names the versions of packages. */
  root: string;
  /** Its content folder, which may have words, a style sheet, an icon and components of its own. */
  contentDir: string;
}

/** Hash of all code, words and looks that make pages, and of the versions of the packages; computed once. */
export function hashCode(folders: SeriesFolders): Promise<string> {
  hashing ??= computeHash(folders);
  return hashing;
}

async function computeHash({ root, contentDir }: SeriesFolders): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles(packagePath('src')))
    hash.update(file).update(await readFile(packagePath(`src/${file}`)));
  const names = ['words', 'components'].map(async (folder) =>
    (await listFiles(join(contentDir, folder))).map((file) => `${folder}/${file}`),
  );
  const theirs = ['theme.css', 'public/favicon.svg', ...(await Promise.all(names)).flat()];
  for (const file of theirs) hash.update(file).update((await readIfThere(join(contentDir, file))) ?? '');
  for (const file of [packagePath('astro.config.mjs'), ...lockFiles.map((name) => join(root, name))])
    hash.update((await readIfThere(file)) ?? '');
  return hash.digest('hex');
}

/** Images are kept apart from pages, by a hash of what they are made from. */
function isImage(path: string): boolean {
  return path.startsWith('assets/');
}

async function sizesOfAll(cacheDir: string): Promise<Map<string, number>> {
  const files = await listFiles(cacheDir);
  return sizesOf(
    cacheDir,
    files.filter(
      (file) =>
        ![recordName, readingsCache].includes(file) &&
        ![searchCache, bookCache].some((folder) => file.startsWith(`${folder}/`)),
    ),
  );
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
