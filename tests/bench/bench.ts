/**
 * Measures how long a synthetic series takes to build and how heavy it becomes: cold, once more without a change, and
 * after one edit; with `--peers` also how long others take for the same texts, in three rounds by turns, of which the
 * medians count. Numbers to compare, not to assert: they are only worth something on a quiet machine.
 *
 *     npm run bench -- --essays 1000 --peers
 *
 * The texts have invented words, or with `--real` those of a German documentation.
 *
 * Or how the search of a site that is built already compares with others, in bytes and in time:
 *
 *     npm run bench -- --search Gespräch --site dist
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'astro/zod';
import { listFiles } from '../../src/files.ts';
import { readSettings } from '../../src/settings.ts';
import { generate } from './generate.ts';
import { run } from './measure.ts';
import { buildPeers, type PeerRun } from './peers.ts';
import { compareSearches } from './search.ts';

const values = readOptions();

if (values.search !== undefined) {
  await compareSearches(resolve(values.site), values.search);
  process.exit();
}
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/bench');
const contentDir = join(folder, 'content');
const outDir = join(folder, 'site');
const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
const { cacheDir } = readSettings(env, root);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await generate({
  ...{ folder: contentDir, essays: values.essays, words: values.words, links: values.links },
  ...{ theses: values.theses, seed: values.seed, real: values.real },
});

// Social images are drawn once in the life of an essay: the first build fills their cache, the cold one has all but it.
await build('first, with all social images');
const runs: PeerRun[] = [];
for (let round = 0; round < (values.peers ? 3 : 1); round++) {
  await rm(outDir, { recursive: true });
  await rm(cacheDir, { recursive: true, force: true });
  runs.push(await build('cold'), await build('warm'));
  await appendFile(join(contentDir, 'essays/essay-1/de.mdx'), '\nEin Nachsatz, der vorher nicht da stand.\n');
  runs.push(await build('after one edit'));
  if (values.peers) runs.push(...(await buildPeers(contentDir)));
}
await weigh();
compare();

/** What was asked for; says what is wrong with it, and ends. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        essays: { type: 'string', default: '1000' },
        words: { type: 'string', default: '900' },
        links: { type: 'string', default: '5' },
        theses: { type: 'string', default: '95' },
        seed: { type: 'string', default: '1' },
        peers: { type: 'boolean', default: false },
        real: { type: 'boolean', default: false },
        search: { type: 'string' },
        site: { type: 'string', default: 'dist' },
      },
    });
    const number = z.coerce.number('write a number').int().nonnegative();
    const numbers = {
      essays: number.min(1),
      words: number.min(1),
      links: number,
      theses: number.min(1),
      seed: number,
    };
    return z
      .object({
        ...numbers,
        peers: z.boolean(),
        real: z.boolean(),
        search: z.string().optional(),
        site: z.string(),
      })
      .parse(values);
  } catch (error) {
    console.error(error instanceof z.ZodError ? z.prettifyError(error) : String(error));
    return process.exit(2);
  }
}

async function build(name: string): Promise<PeerRun> {
  const done = await run([process.execPath, join(root, 'src/cli/series.mjs'), 'build'], { cwd: root, env });
  console.log(`\n${name}: ${done.seconds.toFixed(1)} s, at most ${done.memory.toFixed(0)} MiB`);
  for (const [seconds, line] of done.lines)
    if (line) console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${line}`);
  return { name, seconds: done.seconds, processor: done.processor };
}

async function weigh(): Promise<void> {
  const files = await listFiles(outDir);
  const sizes = new Map<string, number[]>();
  let index = 0;
  const hash = createHash('sha256');
  for (const file of files) {
    const content = await readFile(join(outDir, file));
    hash.update(file).update(content);
    if (file.startsWith('pagefind/')) index += content.length;
    const kind =
      /^(autoren|essays|thesen|themen)\/[^/]+\/index\.html$/.exec(file)?.[1] ??
      (file === 'index.html' ? 'home' : /^[\w-]+\/(?=index\.html$)/.exec(file)?.[0]);
    if (kind === undefined) continue;
    const known = sizes.get(kind) ?? [];
    // Compressing all would take longer than building; twenty of a kind are alike.
    if (known.length < 20) sizes.set(kind, [...known, brotliCompressSync(content).length]);
  }
  console.log(
    `\n${files.length} files, search index ${(index / 1024).toFixed(0)} KiB, ${hash.digest('hex').slice(0, 16)}`,
  );
  for (const [kind, each] of sizes)
    console.log(
      `  ${kind}: ${(Math.max(...each) / 1024).toFixed(1)} KiB compressed (the largest of ${each.length})`,
    );
}

/** Medians of what each took, and how they compare with the others' builds from nothing. */
function compare(): void {
  const medians = [...Map.groupBy(runs, ({ name }) => name)].map(([name, all]) => ({
    name,
    seconds: median(all.map(({ seconds }) => seconds)),
    processor: median(all.map(({ processor }) => processor)),
  }));
  const ours = medians.slice(0, 3);
  console.log('\nMedians: time, processor time of all processes');
  for (const { name, seconds, processor } of medians)
    console.log(`  ${name}: ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s`);
  for (const other of medians)
    for (const own of ours)
      if (own !== other && (!ours.includes(other) || other.name === 'cold'))
        console.log(`  ${own.name}/${other.name} ${(own.seconds / other.seconds).toFixed(2)}`);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
