// @ts-check
/**
 * Finds the browser that the tests use, or sees to it that there is one. Plain JavaScript, because
 * `prepare.mjs` needs it on the system's Node.
 */
import { fileURLToPath } from 'node:url';
import { findBrowser as findInstalled } from '../../src/cli/book/browser.mjs';
import { installSystemPackage, runs } from './system-package.mjs';

/** Without a network the download may hang instead of failing. */
const downloadLimit = 3 * 60_000;

/** The program file of a Chromium that starts, as `series book` finds it. */
export function findBrowser() {
  return findInstalled(process.env.PATH);
}

/**
 * Looks for a browser and, where there is none, tries to install one: Playwright's, else the system's package. Names it
 * where it stays missing.
 */
export async function ensureBrowser() {
  if (await findBrowser()) return;
  console.log('Installing a browser for the tests (playwright install chromium); this is needed once.');
  const playwright = fileURLToPath(new URL('../../node_modules/playwright/cli.js', import.meta.url));
  runs([process.execPath, playwright, 'install', '--no-shell', 'chromium'], { timeout: downloadLimit });
  if (await findBrowser()) return;
  installSystemPackage('chromium');
  if (await findBrowser()) return;
  console.warn(
    'There is no Chromium that starts. Put Chromium or Google Chrome on the PATH, or run ' +
      '`npx playwright install --with-deps chromium`, to run the browser tests.',
  );
}
