import type { LaunchOptions } from 'playwright/test';
import { findBrowser } from './browser.mjs';

/** How to start the browser that is there: Playwright's own, else the system's. See `tests/setup/browser.mjs`. */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no Chromium that starts. Run: node tests/setup/prepare.mjs');
  return {
    executablePath,
    args: [
      // The sandbox refuses to start for root, as whom containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // No traffic of the browser's own.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
