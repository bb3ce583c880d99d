import type { Thread, ThreadIndex } from './response.ts';

/** The threads of a series: each essay may have some, and each response names the one it was found in. */
interface Lookup {
  byEssay: ReadonlyMap<string, readonly Thread[]>;
  byNumber: ReadonlyMap<number, Thread>;
}

// Asked with every essay, of which each may have a thread.
const lookups = new WeakMap<ThreadIndex, Lookup>();

/** The threads that belong to an essay. */
export function threadsOf(essay: string, index: ThreadIndex | undefined): readonly Thread[] {
  return (index && lookUpIn(index).byEssay.get(essay)) ?? [];
}

/** The thread with a number. */
export function threadWith(number: number, index: ThreadIndex | undefined): Thread | undefined {
  return index && lookUpIn(index).byNumber.get(number);
}

function lookUpIn(index: ThreadIndex): Lookup {
  const lookup = lookups.get(index) ?? {
    byEssay: Map.groupBy(index.threads, ({ essay }) => essay),
    byNumber: new Map(index.threads.map((thread) => [thread.number, thread])),
  };
  lookups.set(index, lookup);
  return lookup;
}
