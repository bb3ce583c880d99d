import type { AstroIntegration } from 'astro';
import { packageModule } from '../package-paths.ts';

/** Says the direction of each text that runs another way than what it stands in. */
export function directions(): AstroIntegration {
  return {
    name: 'directions',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ order: 'post', entrypoint: packageModule('src/integrations/set-directions') }),
    },
  };
}
