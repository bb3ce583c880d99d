// @ts-check
/**
 * Prepares a fresh clone: installs the locked packages if they are missing or out of date, else prints nothing.
 *
 * Plain JavaScript without packages, because it runs on the system's Node (20 or newer) before there are any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (!packagesMatchLockFile()) installPackages();

/** After a successful installation, npm writes `node_modules/.package-lock.json`. */
function packagesMatchLockFile() {
  const noted = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted) || !existsSync(ownNode)) return false;
  const installed = readPackages(noted);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function installPackages() {
  console.log('Installing the packages of package-lock.json (npm ci); this is needed once.');
  // Development packages even under NODE_ENV=production; errors only, since npm itself runs on the older Node.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error)
    stop(`npm could not be started (${error.message}). Install Node.js 20 or newer together with npm.`);
  if (status !== 0) {
    stop(
      'npm ci failed; its message above says why. Most often the package registry cannot be reached (npm ping), ' +
        'or package-lock.json does not fit package.json (npm install mends that).',
    );
  }
  if (!existsSync(ownNode)) {
    stop(
      'The package `node` has not put its program in place: npm must be allowed to run install scripts. ' +
        'Remove ignore-scripts from your npm settings (npm config delete ignore-scripts) and try again.',
    );
  }
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
