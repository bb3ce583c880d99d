import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { isRunnableDevEnvironment } from 'vite';
import { ownModule, slashed } from '../own.ts';
import type { Settings } from '../settings.ts';
import { getSite } from '../site.ts';
import type { Sidecar } from '../view-models/files/sidecar.ts';
import { listSidecars, sidecarNames } from '../view-models/files/sidecars.ts';

/** Files that are made at a time: a new picture waits for the renderer. */
const lanes = 8;

/** Puts files beside pages, three for each essay and each page with a feed: as routes they would take as long as pages. */
export function sidecars({ base, imageCacheDir }: Settings): AstroIntegration {
  return {
    name: 'sidecars',
    hooks: {
      'astro:build:generated': async ({ dir }) => {
        const sidecars = listSidecars(await getSite(), imageCacheDir).values();
        await Promise.all(Array.from({ length: lanes }, () => writeAll(sidecars, fileURLToPath(dir))));
      },
      'astro:server:setup': ({ server }) => {
        const environment = server.environments.ssr;
        if (!isRunnableDevEnvironment(environment))
          throw new Error('Vite cannot run modules in this process.');
        // `ssrLoadModule` has modules of its own, and misses a change that the pages have seen.
        const { runner } = environment;
        server.middlewares.use((request, response, next) => {
          const { url = '', socket } = request;
          const path = `/${url.slice(base.length).replace(/\?.*/, '')}`;
          if (!url.startsWith(base) || !sidecarNames.has(posix.basename(path))) return next();
          const readPage = async (page: string) => {
            const address = new URL(base + encodeURI(page.slice(1)), `http://localhost:${socket.localPort}`);
            return (await fetch(address)).text();
          };
          const answer = async () => {
            const { getSite } = siteModule.parse(await runner.import(slashed(ownModule('src/site'))));
            const { listSidecars } = sidecarsModule.parse(
              await runner.import(slashed(ownModule('src/view-models/files/sidecars'))),
            );
            const sidecar = listSidecars(await getSite(), imageCacheDir).find(
              (each) => encodeURI(each.path) === path,
            );
            if (!sidecar) return next();
            response.setHeader('content-type', sidecar.type).end(await sidecar.make(readPage));
          };
          answer().catch(next);
        });
      },
    },
  };
}

const siteModule = z.object({
  getSite: z.custom<typeof getSite>((value) => typeof value === 'function'),
});

const sidecarsModule = z.object({
  listSidecars: z.custom<typeof listSidecars>((value) => typeof value === 'function'),
});

/** The pages stand there already. */
async function writeAll(sidecars: Iterable<Sidecar>, folder: string): Promise<void> {
  const readPage = async (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
  // One by one, with nothing else to do, files are written in half the time without promises.
  for (const { path, make } of sidecars) writeFileSync(join(folder, path), await make(readPage));
}
