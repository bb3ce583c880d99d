/**
 * Loaded before a command (`node --import`): kills it, or lets the file system fail, before one of its steps in a folder.
 * The environment says which: FAULT_UNDER (folders, one per line), FAULT_AT (number of the step), FAULT (`kill`, `full`,
 * `interrupt`, `no-links`), FAULT_LOG (a file for the steps that were made).
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { FAULT_UNDER = '', FAULT_AT = '0', FAULT = 'kill', FAULT_LOG } = process.env;
const folders = FAULT_UNDER.split('\n');
const last = Number(FAULT_AT);
const takesRoom = /^(?:writeFile|open|write|mkdir|mkdtemp|copyFile|cp|link|appendFile)/;
const steps = [];
const opened = new Map();

function isInside(path) {
  const name = typeof path === 'number' ? opened.get(path) : String(path);
  return name !== undefined && folders.some((folder) => name.startsWith(folder));
}

function mayWrite(flags) {
  return typeof flags === 'string' && /[wax+]/.test(flags);
}

function step(name, parameters) {
  const [from, to] = parameters;
  const isOpening = name.startsWith('open');
  if (isOpening && !mayWrite(to)) return;
  const hasTwo = /^(?:rename|link|copyFile|cp)/.test(name);
  if (!isInside(from) && !(hasTwo && isInside(to))) return;
  if (FAULT === 'no-links' && name.startsWith('link')) throw failure('EPERM', name, from);
  steps.push(`${name} ${from}${hasTwo ? ` ${to}` : ''}`);
  if (last === 0 || FAULT === 'no-links') return;
  if (FAULT === 'kill' && steps.length === last) {
    process.kill(process.pid, 'SIGKILL');
    // The signal comes in its own time.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
  }
  if (FAULT === 'full' && steps.length >= last && takesRoom.test(name)) throw failure('ENOSPC', name, from);
}

function failure(code, name, path) {
  const error = new Error(`${code}: ${name} '${path}'`);
  return Object.assign(error, { code, syscall: name.replace('Sync', ''), path: String(path) });
}

function watch(holder, names, wrap) {
  for (const name of names) {
    const original = holder[name].bind(holder);
    holder[name] = wrap(name, original);
  }
}

if (isMainThread) {
  const names = ['writeFile', 'open', 'rename', 'rm', 'rmdir', 'mkdir', 'mkdtemp', 'link', 'copyFile', 'cp', 'unlink'];
  watch(fs.promises, names, (name, original) => async (...parameters) => {
    step(name, parameters);
    const result = await original(...parameters);
    if (FAULT === 'interrupt' && steps.length === last) {
      process.kill(process.pid, 'SIGINT');
      // It comes before whoever waits for the step goes on.
      await new Promise((done) => void setTimeout(done, 10_000));
    }
    return result;
  });
  const synchronous = [...names.map((name) => `${name}Sync`), 'writeSync'];
  watch(fs, synchronous, (name, original) => (...parameters) => {
    step(name, parameters);
    const result = original(...parameters);
    if (name === 'openSync' && mayWrite(parameters[1])) opened.set(result, String(parameters[0]));
    return result;
  });
  syncBuiltinESMExports();
  if (FAULT_LOG) {
    const { openSync, writeSync } = fs;
    process.on('exit', () => writeSync(openSync(FAULT_LOG, 'w'), `${steps.length}\n${steps.join('\n')}\n`));
  }
}
