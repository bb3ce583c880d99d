import type { AstroIntegration } from 'astro';
import { lap } from '../lap.ts';
import { renderedPages } from '../rendered-pages.ts';

/** Reports how many pages a build rendered. */
export function pages(): AstroIntegration {
  return {
    name: 'pages',
    hooks: {
      'astro:build:generated': ({ logger }) => {
        const { count, total } = renderedPages;
        logger.info(`${count} pages rendered, ${total - count} kept from the last build (${lap()})`);
      },
    },
  };
}
