/**
 * Measures how long a synthetic series takes to build and how heavy it becomes: cold, once more without a change, and
 * after one edit. Numbers to compare, not to assert: they are only worth something on a quiet machine.
 *
 *     npm run bench -- --essays 1000
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { listFiles } from '../../src/files.ts';
import { generate } from './generate.ts';

const { values } = parseArgs({
  options: {
    essays: { type: 'string', default: '1000' },
    words: { type: 'string', default: '900' },
    links: { type: 'string', default: '5' },
    theses: { type: 'string', default: '95' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const number = (name: 'essays' | 'words' | 'links' | 'theses' | 'seed') => Number(values[name]);

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/bench');
const contentDir = join(folder, 'content');
const outDir = join(folder, 'site');
if (!values.keep) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await generate({
  ...{ folder: contentDir, essays: number('essays'), words: number('words'), links: number('links') },
  ...{ theses: number('theses'), seed: number('seed') },
});

const cold = await build('cold');
const warm = await build('warm');
await appendFile(join(contentDir, 'essays/essay-1/de.mdx'), '\nEin Nachsatz, der vorher nicht da stand.\n');
const edited = await build('after one edit');
console.log(`\nwarm/cold ${ratio(warm, cold)}, edit/cold ${ratio(edited, cold)}`);
await weigh();

interface Run {
  seconds: number;
}

async function build(name: string): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'src/cli/series.ts'), 'build'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, NO_COLOR: '1' },
  });
  const stages: string[] = [];
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const line of text.split('\n')) {
        if (/\[(build|vite|search|headers)\]|Completed in/.test(line)) {
          stages.push(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line.trim()}`);
        }
      }
    });
  let peak = 0;
  const watch = setInterval(async () => {
    peak = Math.max(peak, await memoryOf(child.pid ?? 0));
  }, 250);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`the build failed:\n${output.slice(-4000)}`);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `\n${name}: ${seconds.toFixed(1)} s, at most ${peak.toFixed(0)} MiB, ${output.length} bytes of log`,
  );
  console.log(stages.join('\n'));
  return { seconds };
}

/** Resident memory of a process and all below it, in MiB; 0 where the system has no /proc. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => memoryOf(Number(child))),
  );
  return below.reduce((sum, each) => sum + each, own);
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

function ratio(a: Run, b: Run): string {
  return (a.seconds / b.seconds).toFixed(2);
}
