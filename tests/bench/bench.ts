/**
 * Measures how long a synthetic series takes to build and how heavy it becomes: cold, once more without a change, and
 * after one edit; with `--peers` also how long others take for the same texts. Numbers to compare, not to assert: they
 * are only worth something on a quiet machine.
 *
 *     npm run bench -- --essays 1000 --peers
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
import { type Run, run } from './measure.ts';
import { buildPeers } from './peers.ts';
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
  ...{ theses: values.theses, seed: values.seed },
});

// Social images are drawn once in the life of an essay: the first build fills their cache, the cold one has all but it.
await build('first, with all social images');
await rm(outDir, { recursive: true });
await rm(cacheDir, { recursive: true, force: true });
const cold = await build('cold');
const warm = await build('warm');
await appendFile(join(contentDir, 'essays/essay-1/de.mdx'), '\nEin Nachsatz, der vorher nicht da stand.\n');
const edited = await build('after one edit');
console.log(`\nwarm/cold ${ratio(warm, cold)}, edit/cold ${ratio(edited, cold)}`);
await weigh();
if (values.peers) {
  console.log('\nThe same texts, each from nothing:');
  for (const peer of await buildPeers(contentDir))
    console.log(`  ${peer.name}: ${peer.seconds.toFixed(1)} s; cold/${peer.name} ${ratio(cold, peer)}`);
}

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
      .object({ ...numbers, peers: z.boolean(), search: z.string().optional(), site: z.string() })
      .parse(values);
  } catch (error) {
    console.error(error instanceof z.ZodError ? z.prettifyError(error) : String(error));
    return process.exit(2);
  }
}

async function build(name: string): Promise<Run> {
  const done = await run([process.execPath, join(root, 'src/cli/series.mjs'), 'build'], { cwd: root, env });
  console.log(`\n${name}: ${done.seconds.toFixed(1)} s, at most ${done.memory.toFixed(0)} MiB`);
  for (const [seconds, line] of done.lines)
    if (/kept|made|guarded|built/.test(line)) console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${line}`);
  return done;
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
      /^(essays|thesen|themen)\/[^/]+\/index\.html$/.exec(file)?.[1] ??
      /^([\w-]*)\/?index\.html$/.exec(file)?.[1];
    if (kind === undefined) continue;
    const known = sizes.get(kind || 'home') ?? [];
    // Compressing all would take longer than building; twenty of a kind are alike.
    if (known.length < 20) sizes.set(kind || 'home', [...known, brotliCompressSync(content).length]);
  }
  console.log(
    `\n${files.length} files, search index ${(index / 1024).toFixed(0)} KiB, ${hash.digest('hex').slice(0, 16)}`,
  );
  for (const [kind, each] of sizes)
    console.log(
      `  ${kind}: ${(Math.max(...each) / 1024).toFixed(1)} KiB compressed (the largest of ${each.length})`,
    );
}

function ratio(a: Pick<Run, 'seconds'>, b: Pick<Run, 'seconds'>): string {
  return (a.seconds / b.seconds).toFixed(2);
}
