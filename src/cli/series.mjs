#!/usr/bin/env node
// @ts-check
/**
 * Entry point of the command `series`. Plain JavaScript that an older Node can read: it says so where Node is too old.
 * Node's compile cache makes later starts faster; it is enabled before the first other module is loaded.
 */
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = '22.18';
if (process.versions.node.localeCompare(needed, 'en', { numeric: true }) < 0) {
  console.error(
    `series needs Node.js ${needed} or newer, and this is ${process.versions.node}: install a newer one (https://nodejs.org).`,
  );
  process.exitCode = 1;
} else {
  // In a package, which may be read-only, the compiled code goes into the folder for temporary files.
  const isInstalled = /[/\\]node_modules[/\\]/.test(fileURLToPath(import.meta.url));
  module.enableCompileCache(
    isInstalled ? undefined : join(import.meta.dirname, '../../node_modules/.cache/node'),
  );
  await import('./main.ts');
}
