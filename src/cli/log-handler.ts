import type { AstroLoggerDestination } from 'astro';
import nodeLog from 'astro/logger/node';
import { print } from './output.ts';

/** The names of our integrations. */
const own: ReadonlySet<string | null> = new Set(['pages', 'search', 'headers']);

/**
 * What a build prints of Astro's log (https://docs.astro.build/en/reference/logger-reference/): warnings, errors, and what
 * our own integrations report, as it is; not a line for every page.
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
