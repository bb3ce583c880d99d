// @ts-check
/**
 * The command `series`. What Node makes of modules is kept, so that every later command starts sooner. Plain JavaScript,
 * so that this holds before the first TypeScript is read.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/node'));
await import('./main.ts');
