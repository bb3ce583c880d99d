import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { acquireLock, LockedError } from '../../../src/cli/lock.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const folder = temporaryFolder('lock');
let count = 0;
const fresh = () => join(folder, `lock-${count++}`);

/** The number of a process that has ended. */
const dead = spawnSync(process.execPath, ['-e', '']).pid;

function write(holder: { pid: number; host?: string }, age = 0): string {
  const path = fresh();
  writeFileSync(path, JSON.stringify({ host: hostname(), since: '2026-01-01T00:00:00Z', ...holder }));
  const when = new Date(Date.now() - age);
  utimesSync(path, when, when);
  return path;
}

test('a lock is held by one, and free again once it is given back', () => {
  const path = fresh();
  const lock = acquireLock(path, 'a thing');
  expect(() => acquireLock(path, 'a thing')).toThrow(LockedError);
  expect(() => acquireLock(path, 'a thing')).toThrow(`process ${process.pid}`);
  lock.release();
  expect(existsSync(path)).toBe(false);
  acquireLock(path, 'a thing').release();
});

test('the lock of a process that is gone is taken over at once, and named', () => {
  const path = write({ pid: dead });
  const lock = acquireLock(path, 'a thing');
  expect(lock.takenFrom).toBe(dead);
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  lock.release();
});

test('the lock of a process that runs is left alone', () => {
  const path = write({ pid: process.ppid });
  expect(() => acquireLock(path, 'a thing')).toThrow(`remove ${path}`);
  expect(existsSync(path)).toBe(true);
});

test('a number that another process has by now is no holder', () => {
  acquireLock(write({ pid: process.ppid }, 3_600_000), 'a thing').release();
  // This very process has not taken it.
  acquireLock(write({ pid: process.pid }), 'a thing').release();
});

test('another machine is believed as long as it shows that it lives', () => {
  expect(() => acquireLock(write({ pid: dead, host: 'elsewhere' }), 'a thing')).toThrow(LockedError);
  acquireLock(write({ pid: dead, host: 'elsewhere' }, 120_000), 'a thing').release();
});

test('a damaged lock is left to who may be writing it, and taken over later', () => {
  const path = fresh();
  writeFileSync(path, '{"pid":');
  expect(() => acquireLock(path, 'a thing')).toThrow(LockedError);
  utimesSync(path, 0, 0);
  acquireLock(path, 'a thing').release();
});

test('a process that is killed while it takes a lock leaves none, and what it leaves the next one removes', () => {
  const path = fresh();
  const [before, code] = [
    `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    fs.linkSync = () => process.kill(process.pid, 'SIGKILL'); syncBuiltinESMExports();`,
    `const { acquireLock } = await import(${JSON.stringify(new URL('../../../src/cli/lock.ts', import.meta.url))});
    acquireLock(${JSON.stringify(path)}, 'a thing');`,
  ];
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', before + code]);
  const left = () => readdirSync(folder).filter((name) => name.includes(basename(path)));
  expect([signal, left().length, existsSync(path)]).toEqual(['SIGKILL', 1, false]);
  acquireLock(path, 'a thing').release();
  expect(left()).toEqual([]);
});

test('what took its place is not removed with a lock', () => {
  const path = fresh();
  const lock = acquireLock(path, 'a thing');
  writeFileSync(path, 'of somebody else');
  lock.release();
  expect(existsSync(path)).toBe(true);
});

test('a lock that cannot be written, as on a full disk, is not left behind, empty and nobody’s', () => {
  const path = fresh();
  const code = `import { acquireLock } from ${JSON.stringify(new URL('../../../src/cli/lock.ts', import.meta.url))};
    try { acquireLock(${JSON.stringify(path)}, 'a thing'); } catch ({ code }) { console.log(code); }`;
  // Where files may have no size, a write fails and everything else is as ever.
  const limited = `trap '' XFSZ; ulimit -f 0; exec "$0" --input-type=module -e "$1"`;
  const { stdout } = spawnSync('bash', ['-c', limited, process.execPath, code], { encoding: 'utf8' });
  expect(stdout).toBe('EFBIG\n');
  expect(existsSync(path)).toBe(false);
});
