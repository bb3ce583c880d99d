import { defineConfig } from 'playwright/test';
import { launchOptions } from './setup/launch-options.ts';
import { findNginx } from './setup/nginx.mjs';

/**
 * Runs against one build of the shipped content, which `e2e/site.ts` makes and serves: `e2e` what readers do, `long` what
 * takes minutes more and is not part of `npm test`.
 */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: './e2e' },
    { name: 'long', testDir: './long/browser' },
  ],
  outputDir: '../node_modules/.cache/playwright',
  globalSetup: './e2e/site.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Tests tagged @nginx need nginx; `setup/run.ts` says so where it is missing.
  ...(findNginx() ? {} : { grepInvert: /@nginx/ }),
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 30_000,
  expect: { timeout: 15_000 },
  use: {
    // Set by the global set-up, before the workers start and read this file again.
    baseURL: process.env.SITE_UNDER_TEST,
    launchOptions: await launchOptions(),
  },
});
