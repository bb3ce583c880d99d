// @ts-check
/** Kills every Pagefind that a thread of the process starts, at once: for `node --import`. */
import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { isMainThread } from 'node:worker_threads';

subscribe('child_process', (message) => {
  const { process: child } = Object(message);
  if (!isMainThread && child instanceof ChildProcess) child.once('spawn', () => child.kill('SIGKILL'));
});
