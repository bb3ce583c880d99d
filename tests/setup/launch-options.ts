import type { LaunchOptions } from 'playwright/test';
import { browserSwitches } from '../../src/cli/book/print-pdf.ts';
import { findBrowser } from './browser.mjs';

/** How to start the browser that is there: Playwright's own, else the system's. See `tests/setup/browser.mjs`. */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no Chromium that starts. Run: node tests/setup/prepare.mjs');
  return {
    executablePath,
    args: [...browserSwitches],
  };
}
