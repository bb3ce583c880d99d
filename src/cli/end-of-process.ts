import { removeTemporary } from '../temporary.ts';

/** Exits on SIGINT, SIGTERM and SIGHUP, which also ends child processes and removes temporary files. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => endBy(signal));
  // The terminal, or the program that reads the output, is gone.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => endBy('SIGHUP'));
}

/**
 * Ends the process as a signal ends one that does not listen to it. (`process.exit` waits for threads of Node's own, and
 * in the middle of bundling for ever.)
 */
function endBy(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void {
  removeTemporary();
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Interval between checks of the parent process (milliseconds). */
const interval = 1_000;

/**
 * Ends the process when the package manager that started it is gone: one that is killed passes no signal on, and what a
 * shell starts in the background by itself outlives it on purpose.
 */
export function endWithParent({ npm_lifecycle_event: script }: NodeJS.ProcessEnv): void {
  const parent = process.ppid;
  if (script === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) endBy('SIGHUP');
  }, interval).unref();
}

/** Ends the process once everything is printed, whatever is still under way. */
export async function endNow(): Promise<never> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => void stream.write('', () => done()));
  process.exit();
}
