import { existsSync } from 'node:fs';
import { access, constants, mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { z } from 'astro/zod';
import { BuildFailure, buildAborted } from '../../abort-build.ts';
import { hashCode, openBuildCache } from '../../build-cache.ts';
import { collectFailures } from '../../component-failures.ts';
import { packageModule } from '../../package-paths.ts';
import type { Settings } from '../../settings.ts';
import { removeAtExit } from '../../temporary.ts';
import { explainFileError, printError } from '../terminal/output.ts';
import { readAstroConfig } from './astro-config.ts';

/**
 * Renders the site with Astro, in this process, which has loaded the content already.
 *
 * @returns its folder, which lies inside the project, since Astro's server bundle resolves packages from there;
 * `undefined` if rendering failed
 */
export async function renderSite({ root, contentDir, cacheDir }: Settings): Promise<string | undefined> {
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
    collectFailures();
    // Places in components are those of their own files.
    process.setSourceMapsEnabled(true);
    const logger = { entrypoint: pathToFileURL(packageModule('src/cli/terminal/log-handler')) };
    const config = await readAstroConfig(root);
    await Promise.race([build({ ...config, outDir, logger, force: !cache.hasPages }), buildAborted]);
    if (!existsSync(join(outDir, 'index.html'))) {
      printError('Nothing was drawn: the generator has no pages where it looks. Install it anew.');
      return undefined;
    }
    await cache.close();
    return outDir;
  } catch (error) {
    printError(explainFileError(error, '') ?? describeRenderError(error, root));
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
export function describeRenderError(error: unknown, root: string): string {
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
