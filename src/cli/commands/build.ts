import { existsSync } from 'node:fs';
import { access, constants, mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { z } from 'astro/zod';
import { defineCommand } from 'citty';
import { BuildFailure, buildAborted } from '../../abort-build.ts';
import { hashCode, openBuildCache } from '../../build-cache.ts';
import { ownModule } from '../../own.ts';
import type { Project, Settings } from '../../settings.ts';
import { removeAtExit } from '../../temporary.ts';
import { readAstroConfig } from '../astro-config.ts';
import { compressSite } from '../compress.ts';
import { explainFileError, print, printError, printReport } from '../output.ts';
import { openOutput } from '../output-folder.ts';
import { checkOutput, ForeignFolderError, followLinks } from '../replaceable-folder.ts';
import { checkContent } from './check.ts';

/** The command for a project. */
export default function command(project: Project) {
  return defineCommand({
    meta: { name: 'build', description: 'Builds the site into OUT_DIR; if that fails, the old site stays' },
    args: {
      compress: {
        type: 'boolean',
        description:
          'also lays a .br and a .gz beside every text, for servers that send what is already compressed',
      },
    },
    run: async ({ args }) => {
      process.exitCode = await buildSite(project, { compress: args.compress ?? false });
    },
  });
}

/**
 * Builds in a fresh folder and swaps the result in, so that at every moment, also after a failure or a kill, the output
 * folder holds one whole site or its former content.
 *
 * @returns exit code: 0 if the new site is in place
 */
export async function buildSite(project: Project, { compress = false } = {}): Promise<number> {
  const { root, contentDir, outDir } = project.settings;
  const folder = followLinks(outDir);
  const tell = (line: string) => printError(line);
  checkOutput(folder, { root, contentDir });
  const began = performance.now();
  const output = openOutput(folder, root, tell);
  try {
    const { report, failed } = await checkContent(project, process.stderr);
    if (report) printReport(report, 'stderr');
    const rendered = failed ? undefined : await renderSite(project.settings);
    if (rendered === undefined) {
      printError(stateOf(folder));
      return 1;
    }
    if (compress) print(`${await compressSite(rendered)} files compressed`);
    output.replace(rendered);
  } catch (error) {
    if (error instanceof ForeignFolderError) throw error;
    printError(explainFileError(error, stateOf(folder)) ?? describe(error, root));
    return 1;
  } finally {
    output.close();
  }
  print(`${folder} built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return 0;
}

/** State of the output folder after a build that failed. */
function stateOf(folder: string): string {
  return existsSync(folder) ? `Not built; ${folder} is as it was.` : 'Not built.';
}

/**
 * Renders the site with Astro, in this process, which has loaded the content already.
 *
 * @returns its folder, which lies inside the project, since Astro's server bundle resolves packages from there;
 * `undefined` if rendering failed
 */
async function renderSite({ root, contentDir, cacheDir }: Settings): Promise<string | undefined> {
  // Check permissions before the bundler would fail halfway.
  for (const folder of [join(root, '.astro'), cacheDir]) {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  }
  // A constant path: it is part of the code whose hash decides whether pages are reused.
  const outDir = `${cacheDir}.building`;
  await rm(outDir, { recursive: true, force: true });
  removeAtExit(outDir);
  const { build } = await import('astro');
  const cache = await openBuildCache(cacheDir, await hashCode({ root, contentDir }));
  try {
    const logger = { entrypoint: pathToFileURL(ownModule('src/cli/log-handler')) };
    const config = await readAstroConfig(root);
    await Promise.race([build({ ...config, outDir, logger, force: !cache.hasPages }), buildAborted]);
    if (!existsSync(join(outDir, 'index.html'))) {
      printError('Nothing was drawn: the generator has no pages where it looks. Install it anew.');
      return undefined;
    }
    await cache.close();
    return outDir;
  } catch (error) {
    printError(explainFileError(error, '') ?? describe(error, root));
    return undefined;
  }
}

/** Errors of the bundler about files that cannot be compiled. */
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

/** Describes an error: by file, line and column if a file cannot be compiled, by its message if that says all, else with its stack. */
function describe(error: unknown, root: string): string {
  if (error instanceof BuildFailure) return error.message;
  const { data } = bundlingSchema.safeParse(error);
  if (!data) return (error instanceof Error && error.stack) || inspect(error);
  return data.errors
    .map(
      ({ message, loc }) =>
        `${relative(root, loc.file)}:${loc.line}:${loc.column}: this cannot be compiled: ${message}`,
    )
    .join('\n');
}
