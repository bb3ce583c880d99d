import type { AstroIntegration } from 'astro';
import { abortBuild, BuildFailure } from '../abort-build.ts';
import { renderedPages } from '../build-progress.ts';
import { collectedFailures } from '../component-failures.ts';
import { endPhase } from '../phase-timer.ts';

/** Reports how many pages a build rendered, or which components failed in them: then the build ends. */
export function pages(): AstroIntegration {
  return {
    name: 'pages',
    hooks: {
      'astro:build:generated': ({ logger }) => {
        const failures = collectedFailures();
        if (failures.length > 0) return abortBuild(new BuildFailure(failures.join('\n')));
        const { count, total } = renderedPages;
        logger.info(`${count} pages rendered, ${total - count} kept from the last build (${endPhase()})`);
        return undefined;
      },
    },
  };
}
