import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file of ours, by its path from the root of our code: `src/styles/tokens.css`. The project of a
 * series may lie elsewhere: its root is `root` of the settings.
 */
export function own(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
