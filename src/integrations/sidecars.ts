import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { z } from 'astro/zod';
import { isRunnableDevEnvironment } from 'vite';
import { bookCache, hashCode } from '../build-cache.ts';
import { packageModule, slashed } from '../package-paths.ts';
import { endPhase } from '../phase-timer.ts';
import { bookEnding } from '../series/routes/url.ts';
import type { Settings } from '../settings.ts';
import { getSite } from '../site.ts';
import { isSidecarName, listSidecars } from '../view-models/files/sidecars.ts';
import { articleIn, type Sidecar } from '../view-models/sidecar.ts';
import { keepFile, sayHeavy } from './kept-books.ts';

/** Files that are made at a time: a new picture waits for the renderer. */
const lanes = 8;

/** Puts files beside pages, several for each text and each page with a feed: as routes they would take as long as pages. */
export function sidecars(settings: Settings): AstroIntegration {
  const { base, cacheDir } = settings;
  return {
    name: 'sidecars',
    hooks: {
      'astro:build:generated': async ({ dir, logger }) => {
        const listed = listSidecars(await getSite(), settings);
        const sidecars = listed.values();
        const kept = join(cacheDir, bookCache);
        const code = await hashCode(settings);
        await Promise.all(
          Array.from({ length: lanes }, () =>
            writeAll(sidecars, { folder: fileURLToPath(dir), logger, kept, code }),
          ),
        );
        logger.info(`${listed.length} files made beside pages (${endPhase()})`);
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
          if (!url.startsWith(base) || !isSidecarName(posix.basename(path))) return next();
          const load = (address: string) =>
            fetch(new URL(base + address.slice(1), `http://localhost:${socket.localPort}`));
          const readArticle = async (page: string) =>
            articleIn(Buffer.from(await (await load(encodeURI(page))).arrayBuffer()));
          const readShown = async (address: string) => (await load(address)).bytes();
          const answer = async () => {
            const { getSite } = siteModule.parse(await runner.import(slashed(packageModule('src/site'))));
            const { listSidecars } = sidecarsModule.parse(
              await runner.import(slashed(packageModule('src/view-models/files/sidecars'))),
            );
            const sidecar = listSidecars(await getSite(), settings).find(
              (each) => encodeURI(each.path) === path,
            );
            if (!sidecar) return next();
            response.setHeader('content-type', sidecar.type).end(await sidecar.make(readArticle, readShown));
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
async function writeAll(
  sidecars: Iterable<Sidecar>,
  {
    folder,
    logger,
    kept,
    code,
  }: { folder: string; logger: AstroIntegrationLogger; kept: string; code: string },
): Promise<void> {
  const readShown = (address: string) => readFile(join(folder, decodeURI(address)));
  const readArticle = async (path: string) => articleIn(readFileSync(join(folder, path, 'index.html')));
  // One by one, with nothing else to do, files are written in half the time without promises.
  for (const { path, key, make } of sidecars) {
    const made = () => make(readArticle, readShown);
    const content = key
      ? await keepFile(kept, { path, key: hashOf(code, await key(readArticle)) }, made)
      : await made();
    writeFileSync(join(folder, path), content);
    const heavy = path.endsWith(bookEnding) && sayHeavy(path, content.length);
    if (heavy) logger.warn(heavy);
  }
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join()).digest('hex');
}
