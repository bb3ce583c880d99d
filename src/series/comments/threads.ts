import { memoize } from '../../memoize.ts';
import type { Thread, ThreadIndex } from './comment-archive.ts';

/** The threads of a series: each essay may have some, and each comment names the one it was found in. */
interface Lookup {
  byEssay: ReadonlyMap<string, readonly Thread[]>;
  byNumber: ReadonlyMap<number, Thread>;
}

/** The threads that belong to an essay. */
export function threadsOf(essay: string, index: ThreadIndex | undefined): readonly Thread[] {
  return (index && lookUpIn(index).byEssay.get(essay)) ?? [];
}

/** The thread with a number. */
export function threadWith(number: number, index: ThreadIndex | undefined): Thread | undefined {
  return index && lookUpIn(index).byNumber.get(number);
}

// Asked with every essay, of which each may have a thread.
const lookUpIn = memoize(
  ({ threads }: ThreadIndex): Lookup => ({
    byEssay: Map.groupBy(threads, ({ essay }) => essay),
    byNumber: new Map(threads.map((thread) => [thread.number, thread])),
  }),
);
