// @ts-check
/**
 * Finds the nginx that the tests serve the site with, or sees to it that there is one. Plain JavaScript, because
 * `prepare.mjs` needs it on the system's Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The program file of nginx; Debian keeps it where only root looks.
 * @returns {string | undefined}
 */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, process.platform === 'win32' ? 'nginx.exe' : 'nginx'))
    .find(existsSync);
}

/** Looks for nginx and, where there is none, installs the system's package. Ends the process when that fails. */
export function ensureNginx() {
  if (findNginx()) return;

  console.log('Installing nginx for the tests (apt-get); this is needed once.');
  const administrator = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const aptGet = [...administrator, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  run([...aptGet, 'update']);
  run([...aptGet, 'install', '-y', '--no-install-recommends', 'nginx-light']);
  if (findNginx()) return;

  console.error('The tests need nginx, and it could not be installed. Install it so that it is on the PATH.');
  process.exit(1);
}

/** @param {string[]} command program and options */
function run([program = '', ...options]) {
  spawnSync(program, options, { stdio: 'inherit' });
}
