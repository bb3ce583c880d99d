import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file of ours, by its path from the root of our code: `src/styles/tokens.css`. The project of a
 * series may lie elsewhere: its root is `root` of the settings.
 */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** A path as bundlers write it, also on Windows: `c:\\series\\content` → `C:/series/content`. */
export function slashed(path: string): string {
  const [, drive, rest = ''] = /^([a-z]:)([\\/].*)$/is.exec(path) ?? [];
  return drive === undefined ? path : drive.toUpperCase() + rest.replaceAll('\\', '/');
}

/** Extension of our modules: `.ts` in the repository, `.js` in the package, since Node runs no TypeScript in packages. */
export const moduleExtension = extname(fileURLToPath(import.meta.url));

/** Absolute path of a module of ours, by its path without extension: `src/site`. */
export function packageModule(path: string): string {
  return packagePath(path + moduleExtension);
}
