import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { allGone, type Ran, type Run, start } from '../build/command.ts';

const preload = resolve(import.meta.dirname, '../setup/fault-at-step.mjs');

/** What happens to a command before a step of its in the file system, the first being 1. */
interface Fault {
  /** `full`: from then on the disk takes nothing more. */
  kind: 'kill' | 'interrupt' | 'full' | 'no-links';
  at: number;
}

/** A command, and the folders in which its steps count. */
export interface FaultyCommand extends Run {
  args: readonly string[];
  under: readonly string[];
  /** Modules to load first. */
  preloads?: readonly string[];
}

/** Runs a command to its end, and all that it started, with a fault or without. */
export async function run(
  { args, under, preloads = [], environment, ...options }: FaultyCommand,
  fault: Fault = { kind: 'kill', at: 0 },
): Promise<Ran & { steps: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'faulty-'));
  const log = join(folder, 'steps');
  const running = start(args, {
    ...options,
    environment: {
      ...environment,
      NODE_OPTIONS: [...preloads, preload].map((file) => `--import=${file}`).join(' '),
      FAULT: fault.kind,
      FAULT_AT: String(fault.at),
      FAULT_UNDER: under.join('\n'),
      FAULT_LOG: log,
    },
  });
  const ran = await running.ended;
  await allGone(running);
  const steps = [130, 137].includes(ran.exitCode)
    ? []
    : readFileSync(log, 'utf8').trim().split('\n').slice(1);
  rmSync(folder, { recursive: true });
  return { ...ran, steps };
}
