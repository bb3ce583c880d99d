import { existsSync, readdirSync } from 'node:fs';
import { access, constants, cp, mkdir, rename, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { z } from 'astro/zod';
import { defineCommand } from 'citty';
import { settings } from '../../settings.ts';
import { compressSite } from '../compress.ts';
import { checkContent } from './check.ts';

export default defineCommand({
  meta: { name: 'build', description: 'Builds the site into OUT_DIR; if that fails, the old site stays' },
  args: {
    compress: {
      type: 'boolean',
      description:
        'also lays a .br and a .gz beside every text, for servers that send what is already compressed',
    },
  },
  run: async ({ args }) => {
    collectGarbageByNeed();
    process.exitCode = await buildSite(settings.outDir, { compress: args.compress ?? false });
  },
});

/**
 * Builds beside the output folder and swaps the result into place, so that at every moment, also after a failure or
 * a kill, the output folder holds one whole site or nothing.
 * @returns the exit code: 0 when the new site is in place
 */
export async function buildSite(outDir: string, { compress = false } = {}): Promise<number> {
  const objection = objectionTo(outDir);
  if (objection) {
    console.error(objection);
    return 2;
  }
  const began = performance.now();
  const building = `${outDir}.building`;
  // What draws the pages is put where they are drawn, and finds its packages only inside the project.
  const isOutside = !contains(process.cwd(), building);
  const drawing = isOutside ? `${settings.cacheDir}.building` : building;
  const previous = `${outDir}.previous`;
  await mendInterrupted();
  // Found out now, in words, rather than by the bundler in the middle of its work.
  for (const folder of [join(process.cwd(), '.astro'), settings.cacheDir, building]) {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  }

  const { report, failed } = await checkContent(process.stderr);
  if (failed) console.error(report);
  const exitCode = failed ? 1 : await renderSite(drawing);
  if (exitCode === 0 && isOutside) await cp(drawing, building, { recursive: true });
  if (exitCode !== 0 || isOutside) await remove(drawing);
  if (exitCode !== 0) {
    await remove(building);
    console.error(existsSync(outDir) ? `Not built; ${outDir} is as it was.` : 'Not built.');
    return exitCode;
  }
  if (compress) console.log(`${await compressSite(building)} files compressed`);
  if (existsSync(outDir)) await rename(outDir, previous);
  await rename(building, outDir);
  await remove(previous);
  console.log(`${outDir} built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return 0;

  /** What a killed build left: half a new site, or a moment in which the old one was already set aside. */
  async function mendInterrupted() {
    for (const folder of [building, drawing]) await remove(folder);
    if (existsSync(previous) && !existsSync(outDir)) await rename(previous, outDir);
    await remove(previous);
  }
}

/**
 * V8 goes through its whole heap for every 64 MB that were used outside of it, which takes a hundred pages: with a
 * thousand, a fifth of all work. What lies outside now counts as what lies inside; and the heap may grow by half before
 * it is gone through, not to several times its size.
 */
function collectGarbageByNeed(): void {
  setFlagsFromString('--external-memory-accounted-in-global-limit');
  setFlagsFromString('--heap-growing-percent=50');
}

/**
 * Has Astro draw the site, in this process, so that what was read is there already.
 * @returns the exit code
 */
async function renderSite(outDir: string): Promise<number> {
  // Astro would report how it is used to a server.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  try {
    // Its log has a line for every page.
    await build({ outDir, logLevel: 'warn' });
    return 0;
  } catch (error) {
    console.error(describe(error));
    return 1;
  }
}

/** What the bundler reports of files that cannot be compiled. */
const bundlingSchema = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        loc: z.object({ file: z.string(), line: z.number(), column: z.number() }),
      }),
    )
    .min(1),
});

/** A file that cannot be compiled is told by its place; of what nobody foresaw, the way to it is told, too. */
function describe(error: unknown): unknown {
  const { data } = bundlingSchema.safeParse(error);
  if (!data) return error instanceof Error ? error.stack : error;
  return data.errors
    .map(
      ({ message, loc }) =>
        `${relative(process.cwd(), loc.file)}:${loc.line}:${loc.column}: this cannot be compiled: ${message}`,
    )
    .join('\n');
}

/** The swap removes what was in the output folder: never anything but a site. */
function objectionTo(outDir: string): string | undefined {
  const needed = [process.cwd(), settings.contentDir].find((folder) => contains(outDir, folder));
  if (needed) return `OUT_DIR (${outDir}) would overwrite ${needed}. Set it to another folder, such as dist.`;
  if (contains(settings.contentDir, outDir))
    return `OUT_DIR (${outDir}) lies in the content folder. Set it to another folder, such as dist.`;

  const there = existsSync(outDir) ? readdirSync(outDir) : [];
  if (there.length === 0 || there.includes('index.html') || there.includes('404.html')) return;
  return `OUT_DIR (${outDir}) holds something other than a built site. Empty it, or choose another folder.`;
}

function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path.split(sep)[0] !== '..' && !isAbsolute(path);
}

function remove(folder: string): Promise<void> {
  // After a page that failed, others may just be written.
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
