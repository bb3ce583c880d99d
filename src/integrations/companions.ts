import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import type { Settings } from '../settings.ts';
import { type Companion, companionNames, listCompanions } from '../views/companions.ts';

/** Files that are made at a time: a new picture waits for the renderer, a known one for the disk. */
const lanes = 8;

/** Puts files beside pages, three for each essay: as routes of their own they would take as long as its page. */
export function companions({ base }: Settings): AstroIntegration {
  return {
    name: 'companions',
    hooks: {
      'astro:build:generated': async ({ dir }) => {
        const companions = (await listCompanions()).values();
        await Promise.all(Array.from({ length: lanes }, () => writeAll(companions, fileURLToPath(dir))));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async ({ url = '' }, response, next) => {
          const path = `/${url.slice(base.length).replace(/\?.*/, '')}`;
          if (!url.startsWith(base) || !companionNames.has(posix.basename(path))) return next();
          // The server's own instance knows of every change.
          const { listCompanions } = views.parse(await server.ssrLoadModule('/src/views/companions.ts'));
          const companion = (await listCompanions()).find((each) => encodeURI(each.path) === path);
          if (!companion) return next();
          response.setHeader('content-type', companion.type).end(await companion.make());
        });
      },
    },
  };
}

const views = z.object({
  listCompanions: z.custom<typeof listCompanions>((value) => typeof value === 'function'),
});

/** The pages stand there already. */
async function writeAll(companions: Iterable<Companion>, folder: string): Promise<void> {
  for (const { path, make } of companions) await writeFile(join(folder, path), await make());
}
