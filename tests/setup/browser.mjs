// @ts-check
/**
 * Finds the browser that the tests use, or sees to it that there is one. Plain JavaScript, because
 * `prepare.mjs` needs it on the system's Node.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSystemPackage, runs } from './system-package.mjs';

/** Without a network the download may hang instead of failing. */
const downloadLimit = 3 * 60_000;

/**
 * The program file of a Chromium that starts: Playwright's own, else one of the system.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath(), ...systemBrowsers()].find(starts);
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

/** @returns {string[]} */
function systemBrowsers() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
}

/**
 * Whether the file is a browser that starts. A file alone proves little: its shared libraries may be missing,
 * and Ubuntu's `chromium-browser` only points to a snap. On Windows `--version` would open a window.
 * @param {string} file
 */
function starts(file) {
  if (!existsSync(file)) return false;
  return process.platform === 'win32' || runs([file, '--version'], { stdio: 'ignore', timeout: 20_000 });
}
