import type { AstroIntegration } from 'astro';
import { renderedPages } from '../rendered-pages.ts';
import { getSite } from '../site.ts';
import { listSitePages } from '../view-models/routing/site-pages.ts';

/** Reports how many pages a build rendered. */
export function pages(): AstroIntegration {
  return {
    name: 'pages',
    hooks: {
      'astro:build:generated': async ({ logger }) => {
        const kept = listSitePages(await getSite()).length - renderedPages.count;
        logger.info(`${renderedPages.count} pages rendered, ${kept} kept from the last build`);
      },
    },
  };
}
