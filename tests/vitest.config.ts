import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unit tests are quick; build tests build a small content folder each, which takes seconds. */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    // No test leaves anything behind: what one file has loaded serves the next.
    isolate: false,
    projects: [
      // The slowest take two seconds; on a busy machine several times that.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
