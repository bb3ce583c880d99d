import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** What this process has made for a while. */
const paths = new Set<string>();

let isWatching = false;

/**
 * Marks a file or folder of this process's own as temporary: it is removed when the process ends, however that comes
 * about (but for a kill that no process notices).
 *
 * @returns ends that: the path is gone already, or is to stay
 */
export function removeAtExit(path: string): () => void {
  if (!isWatching) process.on('exit', removeTemporary);
  isWatching = true;
  paths.add(path);
  return () => void paths.delete(path);
}

/** Removes everything that is marked as temporary. */
export function removeTemporary(): void {
  for (const path of paths) {
    try {
      // Other threads may still be writing into a folder.
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Whatever is left is recognised by the next command.
    }
  }
}

/** This machine, in the names of temporary files. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const pattern = /^\..+\.(\d+)\.([\da-f]{8})\.[\da-f-]{36}\.tmp$/;

/** Names a temporary file so that others can tell whose it is: hidden, with the process and the machine in it. */
export function temporaryName(name: string): string {
  return `.${name}.${process.pid}.${host}.${randomUUID()}.tmp`;
}

/**
 * Whose temporary file a name is that {@link temporaryName} made.
 *
 * @returns `unknown` for that of another machine; nothing for every other name
 */
export function ownerOf(name: string): 'running' | 'gone' | 'unknown' | undefined {
  const [, pid, where] = pattern.exec(name) ?? [];
  if (pid === undefined) return undefined;
  if (where !== host) return 'unknown';
  return isRunning(Number(pid)) ? 'running' : 'gone';
}

/** Removes the temporary files that killed processes of this machine left beside a file when they wrote it. */
export function removeLeftBeside(path: string): void {
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(`.${basename(path)}.`) && ownerOf(name) === 'gone')
      rmSync(join(dirname(path), name), { force: true, recursive: true });
}

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // It is there, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process has ended, and only its parent does not know yet. (Linux tells; elsewhere it counts as running.) */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat[stat.lastIndexOf(')') + 2] === 'Z';
  } catch {
    return false;
  }
}
