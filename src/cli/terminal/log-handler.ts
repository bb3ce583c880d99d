import type { AstroLoggerDestination } from 'astro';
import nodeLog from 'astro/logger/node';
import { renderedPages } from '../../rendered-pages.ts';
import { print } from './output.ts';
import { clearProgress, showProgress } from './progress-line.ts';

/** Names of our integrations. */
const own: ReadonlySet<string | null> = new Set(['pages', 'sidecars', 'search', 'headers']);

/**
 * Filters Astro's log of a build (https://docs.astro.build/en/reference/logger-reference/): warnings, errors and
 * reports of our integrations pass; lines for single pages and pictures only tell a terminal how far the build is.
 */
export default function createLogHandler(): AstroLoggerDestination {
  const warnings = nodeLog({ level: 'warn' });
  return {
    write(message) {
      const { count, total } = renderedPages;
      if (message.level !== 'info') {
        clearProgress();
        return warnings.write(message);
      }
      if (own.has(message.label)) return print(message.message);
      const pages = total === 0 ? '' : `${count} of ${total} pages `;
      showProgress(pages + message.message.trim(), total === 0 ? 0 : count / total);
    },
  };
}
