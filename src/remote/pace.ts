import { setTimeout as wait } from 'node:timers/promises';

/** Waits until everything of these names may happen again; each comes with its gap (milliseconds). */
export type Pace = (gaps: ReadonlyMap<string, number>) => Promise<void>;

/** Clock that paces requests; a test has its own. */
interface PaceClock {
  /** Milliseconds since any moment. */
  now: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
}

/** Creates a pace: between two things of one name lies at least their gap, however many ask at once. */
export function createPace({ now, wait: pause }: PaceClock = { now: Date.now, wait }): Pace {
  const free = new Map<string, number>();
  return async (gaps) => {
    const present = now();
    const slot = Math.max(present, ...[...gaps.keys()].map((name) => free.get(name) ?? 0));
    for (const [name, gap] of gaps) free.set(name, slot + gap);
    if (slot > present) await pause(slot - present);
  };
}
