import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { isRunning, removeAtExit, removeLeftBeside, temporaryName } from '../temporary.ts';

/** The exclusive right to change something, held by one process at a time. */
interface HeldLock {
  /** The process that held it before and ended without giving it back, if there was one. */
  takenFrom: number | undefined;
  release: () => void;
}

/** Thrown where another process holds a lock. */
export class LockedError extends Error {
  override name = 'LockedError';
}

const holderSchema = z.object({ pid: z.number().int().positive(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** The holder shows that often that it lives (milliseconds). */
const heartbeat = 5_000;

/**
 * A holder that has not shown for so long is gone (milliseconds), though a process of its number may run: on this machine
 * another one has the number by now; whether it runs on another machine is unknown.
 */
const longestSilence = { here: 600_000, elsewhere: 60_000 };

/** Locks that this process holds. */
const held = new Set<string>();

/**
 * Takes a lock: a file that names its holder. That of a process that is gone is taken over at once: on this machine by
 * its number, on another by its silence. (proper-lockfile knows only the latter.)
 *
 * @param path the file; it exists as long as the lock is held
 * @param what is locked, for messages: `the folder dist`
 * @throws LockedError where another process holds it
 */
export function acquireLock(path: string, what: string): HeldLock {
  let takenFrom: number | undefined;
  // Whoever loses a race against others meets their lock at the next attempt.
  for (let attempt = 0; attempt < 10; attempt++) {
    const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    const text = JSON.stringify(own);
    try {
      create(path, text);
      removeLeftBeside(path);
      return { takenFrom, release: keep(path, text) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const found = readIfThere(path);
    if (found === undefined) continue;
    const holder = readHolder(found);
    if (isAlive(path, holder)) throw new LockedError(describe(path, what, holder));
    if (removeExactly(path, found)) takenFrom = holder?.pid;
  }
  throw new LockedError(describe(path, what, undefined));
}

/**
 * Makes a file that must not be there, whole at once: a process that is killed meanwhile leaves no lock without an owner.
 * Where the disk is full, or has no hard links, nothing half is left either.
 */
function create(path: string, text: string): void {
  const temporary = nameBeside(path);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) throw error;
      copyFileSync(temporary, path, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Name for a temporary file beside a lock. */
function nameBeside(path: string): string {
  return join(dirname(path), temporaryName(basename(path)));
}

function keep(path: string, text: string): () => void {
  const forget = removeAtExit(path);
  held.add(path);
  const timer = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // Somebody removed it; nothing is left to keep.
    }
  }, heartbeat).unref();
  return () => {
    clearInterval(timer);
    held.delete(path);
    forget();
    if (readIfThere(path) === text) rmSync(path, { force: true });
  };
}

/** A lock without a readable holder is being written just now, or was damaged long ago. */
function isAlive(path: string, holder: Holder | undefined): boolean {
  const silence = Date.now() - modifiedAt(path);
  if (holder?.host !== hostname()) return silence < longestSilence.elsewhere;
  if (holder.pid === process.pid) return held.has(path);
  return isRunning(holder.pid) && silence < longestSilence.here;
}

/** Removes a lock that was found dead, unless another process has put its own there meanwhile. */
function removeExactly(path: string, text: string): boolean {
  const aside = nameBeside(path);
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const isSame = readIfThere(aside) === text;
  if (isSame) rmSync(aside, { force: true });
  else renameSync(aside, path);
  return isSame;
}

function readHolder(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function describe(path: string, what: string, holder: Holder | undefined): string {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  return (
    `Another command is changing ${what} (${who}). Nothing was changed; try again when it has ended. ` +
    `If there is no such command, remove ${path}.`
  );
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
