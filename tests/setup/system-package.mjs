// @ts-check
/** Installs packages of Debian and its relatives. Plain JavaScript, because `prepare.mjs` runs before any build. */
import { spawnSync } from 'node:child_process';

/**
 * Installs a package of the system, if this process runs as root and there is an apt-get; otherwise does nothing.
 * @param {string} name
 */
export function installSystemPackage(name) {
  if (process.getuid?.() !== 0 || !runs(['apt-get', '--version'], { stdio: 'ignore' })) return;
  console.log(`Installing ${name} for the tests (apt-get); this is needed once.`);
  const aptGet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  runs([...aptGet, 'update']);
  runs([...aptGet, 'install', '-y', '--no-install-recommends', name]);
}

/**
 * Runs a program.
 * @param {string[]} command program and options
 * @param {import('node:child_process').SpawnSyncOptions} [settings]
 * @returns {boolean} whether the program ran and succeeded
 */
export function runs([program = '', ...options], settings) {
  return spawnSync(program, options, { stdio: 'inherit', ...settings }).status === 0;
}
