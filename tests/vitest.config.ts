import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Once for each process, rather than for each file. */
const execArgv = ['--import', new URL('setup/fixed-seed.ts', import.meta.url).href];

/**
 * The rings of tests without a browser: `unit` is quick enough for every save, `slow` fuzzes and runs servers, `build`
 * builds a small content folder in each test file, `long` takes minutes or needs another program and is not part of
 * `npm test`.
 */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    // No test leaves anything behind: what one file has loaded serves the next.
    isolate: false,
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          execArgv,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'slow', include: ['tests/slow/**/*.test.ts'], execArgv, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          // The laws with other questions each time.
          include: ['tests/long/*.test.ts', 'tests/slow/**/*.laws.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
