// @ts-check
/**
 * Finds the browser that the tests use, or sees to it that there is one. Plain JavaScript, because
 * `prepare.mjs` needs it on the system's Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
 * Looks for a browser and, where there is none, installs one: Playwright's, else the system's package.
 * Ends the process when that fails too.
 * @param {string} root folder of the repository
 */
export async function ensureBrowser(root) {
  if (await findBrowser()) return;

  console.log('Installing a browser for the tests (playwright install chromium); this is needed once.');
  const playwright = join(root, 'node_modules/playwright/cli.js');
  run([process.execPath, playwright, 'install', '--no-shell', 'chromium'], { timeout: downloadLimit });
  if (await findBrowser()) return;

  const administrator = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (run([...administrator, 'apt-get', '--version'], { stdio: 'ignore' })) {
    console.log('That gave no browser that starts; installing the package chromium instead (apt-get).');
    const aptGet = [...administrator, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
    run([...aptGet, 'update']);
    run([...aptGet, 'install', '-y', '--no-install-recommends', 'chromium']);
    if (await findBrowser()) return;
  }

  console.error(
    'The tests need a Chromium, and none could be installed. Install Chromium or Google Chrome so that it is ' +
      'on the PATH, or run `npx playwright install --with-deps chromium`, then try again.',
  );
  process.exit(1);
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
  return process.platform === 'win32' || run([file, '--version'], { stdio: 'ignore', timeout: 20_000 });
}

/**
 * @param {string[]} command program and options
 * @param {import('node:child_process').SpawnSyncOptions} [settings]
 * @returns {boolean} whether the program ran and succeeded
 */
function run([program = '', ...options], settings) {
  return spawnSync(program, options, { stdio: 'inherit', ...settings }).status === 0;
}
