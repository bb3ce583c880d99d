import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { loadContentOnce } from '../../loader/load-once.ts';
import type { Settings } from '../../settings.ts';
import { getSite } from '../../site.ts';
import { listSitePages } from '../../view-models/routing/site-pages.ts';
import { watchDrawing } from '../drawing.ts';
import { pagesOfLastBuild } from '../incremental.ts';
import { indexAside } from './index-thread.ts';
import type { Indexing } from './indexing.ts';
import { pagefindModule } from './pagefind.ts';
import { indexFolder } from './pagefind-index.ts';
import { listPlaces } from './places.ts';

/**
 * Makes the search index of the site, one per language, while its pages are drawn, and serves that of the last build
 * during development.
 *
 * Pagefind reads what stands in `data-pagefind-body` on the pages of items, essays and terms. What was said about an
 * essay stands in `data-comments` and is found by itself, each response a place of its own.
 */
export function search(settings: Settings): AstroIntegration {
  let siteDir = settings.outDir;
  let size: ReturnType<Indexing['finish']>;
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The code of the search is bundled by itself, to be loaded by its address.
        updateConfig({
          vite: {
            plugins: [pagefindModule()],
            worker: { format: 'es', plugins: () => [pagefindModule()] },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        siteDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        const files = sirv(settings.outDir, { dev: true });
        server.middlewares.use((request, response, next) => {
          const path = `/${(request.url ?? '').slice(settings.base.length)}`;
          if (!request.url?.startsWith(settings.base) || !path.startsWith(`/${indexFolder}/`)) return next();
          request.url = path;
          files(request, response, () => void response.writeHead(404).end());
        });
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { content } = await loadContentOnce(settings);
        if (!content) throw new Error('The series has errors; there is nothing to index.');
        const all = new Set(listSitePages(await getSite()).map(({ path }) => path));
        const places = listPlaces(content, (path) => all.has(path));
        const paths = [...new Set(places.map(({ path }) => path))];
        const { take, finish } = indexAside(places, pagesOfLastBuild(settings.cacheDir));
        setPrerenderer((drawing) =>
          watchDrawing(drawing, settings.base, {
            paths,
            take,
            finish: () => {
              // Pagefind writes while other pages are drawn.
              size = finish(siteDir);
            },
          }),
        );
      },
      'astro:build:done': async () => {
        console.log(`${await size} places indexed`);
      },
    },
  };
}
