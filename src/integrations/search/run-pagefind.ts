import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'astro/zod';
import * as pagefind from 'pagefind';

/** What Node announces of every process that this thread starts: https://nodejs.org/api/diagnostics_channel.html#process */
const startedSchema = z.object({ process: z.instanceof(ChildProcess) });

/** Seconds without a sign of life after which Pagefind hangs, where its processor time is known, and where it is not. */
const longestSilence = { known: 40, unknown: 600 };

/**
 * Entries of an index that a browser loads at a time; 20,000 are Pagefind's own measure. With a quarter of them a first
 * search among 1,000 texts weighs 132 KB instead of 143 with half, and a word that many compounds begin with 127 instead
 * of 167; with fewer, the list of these parts weighs what they save: `tests/e2e/search-network.test.ts`.
 */
const chunkSize = '5000';

/**
 * Its allocator (jemalloc) keeps the memory that it frees. To give it back took a third of Pagefind's time with 5,000
 * texts, and that of the rendering, too: the system has to tell every core. https://jemalloc.net/jemalloc.3.html
 */
const allocation = 'dirty_decay_ms:-1';

/**
 * Runs a task with a Pagefind of its own, which ends with it. Pagefind's library waits for ever for a process that died
 * or hangs; this does not. A process that still computes is alive, however slow the machine.
 *
 * @param started is called with the id of the process
 * @throws Error where the task fails, or Pagefind ends or hangs before the task is done
 */
export async function runPagefind<Result>(
  task: (library: typeof pagefind) => Promise<Result>,
  started: (pid: number) => void = () => {},
): Promise<Result> {
  const { promise: failure, reject } = Promise.withResolvers<never>();
  let child: ChildProcess | undefined;
  let silence = 0;
  let time: number | undefined;
  const onExit = (code: number | null, signal: string | null) =>
    reject(new Error(`Search: Pagefind ended before its work was done (${signal ?? `exit code ${code}`}).`));
  // What is written to a process that has just died fails a moment before its end is announced.
  const preferEnd = (error: unknown) => Promise.race([failure, wait(1000).then(() => Promise.reject(error))]);
  const onStart = (message: unknown) => {
    child = startedSchema
      .parse(message)
      .process.once('exit', onExit)
      .once('spawn', () => {
        if (child?.pid !== undefined) started(child.pid);
        child?.stdout?.on('data', () => {
          silence = 0;
        });
      });
  };
  const check = () => {
    const now = processorTime(child?.pid);
    silence = now === time ? silence + 1 : 0;
    time = now;
    const limit = now === undefined ? longestSilence.unknown : longestSilence.known;
    if (silence >= limit)
      reject(new Error(`Search: Pagefind hangs: it has done nothing for ${limit} seconds.`));
  };
  // Counted rather than measured: a laptop may sleep, and this thread has work of its own.
  const timer = setInterval(check, 1000);
  // Its process takes over the environment of this one; its library has no options for these.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  process.env._RJEM_MALLOC_CONF = allocation;
  subscribe('child_process', onStart);
  try {
    return await Promise.race([task(pagefind).catch(preferEnd), failure]);
  } finally {
    clearInterval(timer);
    unsubscribe('child_process', onStart);
    child?.off('exit', onExit);
    await pagefind.close();
    // A process that hangs takes no notice of less.
    child?.kill('SIGKILL');
  }
}

/** Processor time that a process has used, in ticks; nothing where the system does not tell (all but Linux). */
function processorTime(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // Behind the name of the program, which may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}
