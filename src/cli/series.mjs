// @ts-check
/**
 * Entry point of the command `series`. Node's compile cache makes later starts faster; it is enabled in plain
 * JavaScript, before the first TypeScript is loaded.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/node'));
await import('./main.ts');
