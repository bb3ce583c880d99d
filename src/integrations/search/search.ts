import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { abortBuild } from '../../abort-build.ts';
import { hashCode, searchCache } from '../../build-cache.ts';
import { serveFiles } from '../../serve-files.ts';
import type { Settings } from '../../settings.ts';
import { getSite } from '../../site.ts';
import { getSearchDocuments } from '../../view-models/search/search-documents.ts';
import { shippedFiles } from '../shipped-files.ts';
import { buildIndexes, type Indexes, indexFolder } from './build-indexes.ts';
import { indexFiles } from './index-files.ts';
import { pagefindModule } from './pagefind-code.ts';

/**
 * Makes the search indexes of the site, one per language, as soon as its content is read and beside the rendering of its
 * pages, and serves those of the last build during development.
 */
export function search({ root, contentDir, outDir, base, cacheDir }: Settings): AstroIntegration {
  let indexes: Indexes | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        // The code of the search is a bundle apart, loaded by its URL.
        updateConfig({
          vite: {
            plugins: [pagefindModule()],
            worker: { format: 'es', plugins: () => [pagefindModule(), shippedFiles(true)] },
          },
        });
        if (command !== 'build') return;
        const documents = getSearchDocuments(await getSite());
        indexes = buildIndexes(documents, join(cacheDir, searchCache), await hashCode({ root, contentDir }));
        indexes.built.catch(abortBuild);
      },
      'astro:server:setup': ({ server }) => {
        const files = serveFiles(outDir, (response) => void response.writeHead(404).end());
        server.middlewares.use((request, response, next) => {
          const path = `/${(request.url ?? '').slice(base.length)}`;
          if (!request.url?.startsWith(base) || !path.startsWith(`/${indexFolder}/`)) return next();
          request.url = path;
          files(request, response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!indexes) return;
        await indexes.copyInto(fileURLToPath(dir));
        for (const { language, kept, files, seconds } of await indexes.built) {
          indexFiles.set(
            language,
            files.map((file) => `${indexFolder}/${language}/${file}`),
          );
          const how = kept ? 'kept from the last build' : `made (${seconds.toFixed(1)} s, beside the pages)`;
          logger.info(`index in ${language} ${how}`);
        }
      },
    },
  };
}
