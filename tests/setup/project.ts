import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The project's own root. */
export const root = resolve(import.meta.dirname, '../..');

/** All code under `src/`, as paths from the root. */
export const files = globSync('src/**/*.{ts,mjs,astro}', { cwd: root, exclude: ['**/*.d.ts'] }).map((file) =>
  file.replaceAll('\\', '/'),
);

/** Reads a file of the project. */
export function readSource(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}
