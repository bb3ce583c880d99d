import type { AstroLoggerDestination } from 'astro';
import nodeLog from 'astro/logger/node';
import { encodedPictures, renderedPages } from '../../build-progress.ts';
import { print } from './output.ts';
import { clearProgress, showProgress } from './progress-line.ts';

/** Names of our integrations. */
const own: ReadonlySet<string | null> = new Set(['pictures', 'pages', 'sidecars', 'search', 'headers']);

/**
 * Filters Astro's log of a build (https://docs.astro.build/en/reference/logger-reference/): warnings, errors and
 * reports of our integrations pass; lines for single pages and pictures only tell a terminal how far the build is.
 */
export default function createLogHandler(): AstroLoggerDestination {
  const warnings = nodeLog({ level: 'warn' });
  return {
    write(message) {
      if (message.level !== 'info') {
        clearProgress();
        return warnings.write(message);
      }
      if (own.has(message.label)) return print(message.message);
      const [done, part] = describeProgress();
      showProgress(done + message.message.trim(), part);
    },
  };
}

/** How far a build is, in words and as a part of one: pictures come first, then pages. */
function describeProgress(): [string, number] {
  const [{ count, total }, things] =
    renderedPages.total > 0 ? [renderedPages, 'pages'] : [encodedPictures, 'copies of pictures'];
  const isUnderWay = total > 0 && (things === 'pages' || count < total);
  return isUnderWay ? [`${count} of ${total} ${things} `, count / total] : ['', 0];
}
