import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { packagePath } from './package-paths.ts';

/** The version of this generator: `1.4.0`. */
export const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(packagePath('package.json'), 'utf8')));
