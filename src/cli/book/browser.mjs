// @ts-check
/**
 * Finds a browser that prints: for `series book`, and for the tests, which look for it on the system's Node before
 * packages are installed; hence plain JavaScript.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The program file of a Chromium that starts: Playwright's own, else one of the system.
 * @param {string | undefined} searchPath folders of programs, as the environment has them in `PATH`
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(searchPath) {
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath(), ...systemBrowsers(searchPath ?? '')].find(starts);
}

/**
 * @param {string} searchPath
 * @returns {string[]}
 */
function systemBrowsers(searchPath) {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
  const folders = searchPath.split(delimiter).filter(Boolean);
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
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
