import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { own } from './package-paths.ts';

/** The version of this generator: `1.4.0`. */
export const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(own('package.json'), 'utf8')));
