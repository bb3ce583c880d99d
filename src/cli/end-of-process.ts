import { constants } from 'node:os';

/**
 * Ends the process, and with it all that it started and made for a while, on each signal by which a person, a terminal
 * or a process manager asks for that.
 */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  // The terminal is gone, or the program that was to read the output.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => process.exit(128 + constants.signals.SIGPIPE));
}

/** A parent is looked for that often (milliseconds). */
const interval = 1_000;

/**
 * Ends the process when the package manager that started it is gone: one that is killed passes no signal on, and what a
 * shell starts in the background by itself outlives it on purpose.
 */
export function endWithParent({ npm_lifecycle_event: script }: NodeJS.ProcessEnv): void {
  const parent = process.ppid;
  if (script === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(128 + constants.signals.SIGHUP);
  }, interval).unref();
}

/** Ends the process once everything is printed, whatever is still under way. */
export async function endNow(): Promise<never> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => void stream.write('', () => done()));
  process.exit();
}
