import type { AstroLoggerDestination } from 'astro';
import nodeLog from 'astro/logger/node';
import { print } from './output.ts';

/** Names of our integrations. */
const own: ReadonlySet<string | null> = new Set(['pages', 'search', 'headers']);

/**
 * Filters Astro's log of a build (https://docs.astro.build/en/reference/logger-reference/): warnings, errors and
 * reports of our integrations pass, lines for single pages do not.
 */
export default function createLogHandler(): AstroLoggerDestination {
  const warnings = nodeLog({ level: 'warn' });
  return {
    write(message) {
      if (message.level === 'info' && own.has(message.label)) print(message.message);
      else warnings.write(message);
    },
  };
}
