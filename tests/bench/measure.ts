import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** What running a command took. */
interface Run {
  seconds: number;
  /** Processor time of all its processes, in seconds; 0 where the system has no /proc. */
  processor: number;
  /** Most memory that it and its children held at once, in MiB; 0 where the system has no /proc. */
  memory: number;
  /** Everything it printed, each line behind the seconds since its start. */
  lines: readonly (readonly [seconds: number, line: string])[];
}

/**
 * Runs a command to its end and measures it.
 *
 * @throws Error with the last of what it printed, where it fails
 */
export async function run(
  [program, ...words]: readonly [string, ...string[]],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Run> {
  const began = performance.now();
  const before = processorOfChildren();
  const since = () => (performance.now() - began) / 1000;
  const child = spawn(program, words, {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
  });
  const lines: [number, string][] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.split('\n').map((line): [number, string] => [since(), line]));
    });
  let memory = 0;
  const watch = setInterval(async () => {
    memory = Math.max(memory, await memoryOf(child.pid ?? 0));
  }, 250);
  const code = await new Promise((done, fail) => child.on('close', done).on('error', fail));
  clearInterval(watch);
  if (code !== 0) {
    const said = lines.map(([, line]) => line).join('\n');
    throw new Error(`${program} ${words.join(' ')} failed:\n${said.slice(-4000)}`);
  }
  return { seconds: since(), processor: processorOfChildren() - before, memory, lines };
}

/** Processor time of all children that have ended, and of theirs, in seconds: proc_pid_stat(5), fields 16 and 17. */
function processorOfChildren(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

/** On every Linux of today. */
const ticksPerSecond = 100;

/** Resident memory of a process and all below it, in MiB. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  // Each thread has children of its own.
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const children = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  const below = await Promise.all(
    children
      .flatMap((list) => list.split(' '))
      .filter(Boolean)
      .map((child) => memoryOf(Number(child))),
  );
  return below.reduce((sum, each) => sum + each, own);
}
