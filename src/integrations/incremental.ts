import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../files.ts';
import type { Settings } from '../settings.ts';

/**
 * Decides whether what Astro kept of the last build may be used: only if that build came to its end, and the code has
 * not changed since. Astro itself notices changed pages, but not the middleware that every page goes through; and a
 * build that was killed leaves pages that its record does not describe.
 */
export function incremental({ cacheDir }: Settings): AstroIntegration {
  const record = join(cacheDir, 'built-with');
  let code = '';
  return {
    name: 'incremental',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        code = await hashCode();
        if ((await readFile(record, 'utf8').catch(() => undefined)) !== code) {
          await rm(join(cacheDir, 'incremental-build.json'), { force: true });
          await rm(join(cacheDir, 'dist'), { recursive: true, force: true });
        }
        await rm(record, { force: true });
      },
      'astro:build:done': async () => {
        await mkdir(cacheDir, { recursive: true });
        await writeFile(record, code);
      },
    },
  };
}

async function hashCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles('src')) hash.update(file).update(await readFile(join('src', file)));
  return hash.update(await readFile('astro.config.mjs')).digest('hex');
}
