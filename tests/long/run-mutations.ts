import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';

const worker = fileURLToPath(new URL('mutation-worker.ts', import.meta.url));

/** What a worker prints, see there. */
const lineSchema = z.enum(['green', 'killed', 'survived']);

/** All tests of a mutation take less than this: one that takes longer runs in circles (milliseconds). */
const patience = 120_000;

/**
 * Runs the unit tests for each mutation of a sample. One that makes the code run in circles counts as killed: a person
 * would notice it, too.
 *
 * @returns the places in the sample of those that no test notices
 * @throws Error where the tests fail without any mutation
 */
export async function findSurvivors(seed: number, size: number): Promise<number[]> {
  const survivors: number[] = [];
  for (let first = 0; first < size; ) {
    const results = await runWorker([seed, size, first]);
    survivors.push(...results.flatMap((killed, index) => (killed ? [] : [first + index])));
    // The worker got no further than to one that runs in circles, or to the end.
    first += results.length + 1;
  }
  return survivors;
}

/**
 * Starts a worker.
 *
 * @returns for each mutation, until one runs in circles, whether it was killed
 * @throws Error where the tests fail, or come to no end, without any mutation
 */
async function runWorker(given: readonly number[]): Promise<boolean[]> {
  const child = spawn(process.execPath, [worker, ...given.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that the workers of the worker end with it.
    detached: true,
  });
  const closed = once(child, 'close');
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), patience);
  const lines: z.infer<typeof lineSchema>[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    timer.refresh();
    lines.push(lineSchema.parse(line));
  }
  clearTimeout(timer);
  const [exitCode] = await closed;
  const [start, ...results] = lines;
  if (exitCode || start !== 'green') throw new Error('The mutations could not be tried.');
  return results.map((result) => result === 'killed');
}
