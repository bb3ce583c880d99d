// @ts-check
/**
 * Finds the nginx that the tests serve the site with, or sees to it that there is one. Plain JavaScript, because
 * `prepare.mjs` needs it on the system's Node.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installSystemPackage } from './system-package.mjs';

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

/** Looks for nginx and, where there is none, tries to install it. Names it where it stays missing. */
export function ensureNginx() {
  if (findNginx()) return;
  installSystemPackage('nginx-light');
  if (!findNginx()) console.warn('There is no nginx on the PATH. Install it to run all browser tests.');
}
