import type { Language } from '../text/language.ts';
import type { Reactions, ReaderComment, Thread, ThreadIndex } from './comment-archive.ts';
import { threadTerm } from './giscus.ts';

/** A discussion as the archive needs it. */
export interface Discussion {
  id: string;
  number: number;
  title: string;
  url: string;
  updatedAt: string;
  state: Thread['state'];
  comments: number;
  reactions: Reactions;
}

/** Everything that discussions are matched with essays by. */
interface MatchInput {
  /** Id of the series. */
  series: string;
  /** `owner/name`. */
  repo: string;
  languages: readonly Language[];
  /** Ids of all essays, published or not. */
  essays: readonly string[];
  /** Result of the last pull. */
  index: ThreadIndex | undefined;
  /** All discussions of the category. */
  discussions: readonly Discussion[];
}

/** Discussions, by what they are to the series. */
interface MatchedThreads {
  /** Every thread of an essay, as it stands on GitHub now. */
  threads: readonly Thread[];
  /** Threads that GitHub does not list: a list may be wrong, so nothing is forgotten. */
  kept: readonly Thread[];
  /** Number of discussions that belong to no essay. */
  others: number;
  /** Discussions with the title of an older one. */
  duplicates: readonly Discussion[];
}

/**
 * Finds the thread of each essay: by its number where an earlier pull knew it, so that a discussion may be renamed,
 * else by its title, which is the permanent term. Where two have the title the older counts; whoever opens a second
 * one cannot put words into an essay's archive.
 */
export function matchThreads(input: MatchInput): MatchedThreads {
  const { discussions } = input;
  const known = knownThreads(input);
  const owners = ownersByTerm(input);
  const listed = discussions.toSorted((a, b) => a.number - b.number);
  const taken = new Set(listed.flatMap(({ number }) => ownerKey(known.get(number))));
  const threads: Thread[] = [];
  const duplicates: Discussion[] = [];
  for (const discussion of listed) {
    const old = known.get(discussion.number);
    const owner = old ?? owners.get(discussion.title.trim());
    if (!owner) continue;
    const [key = ''] = ownerKey(owner);
    if (!old && taken.has(key)) {
      duplicates.push(discussion);
      continue;
    }
    taken.add(key);
    threads.push(toThread(discussion, owner));
  }
  const there = new Set(threads.map(({ number }) => number));
  return {
    threads,
    kept: [...known.values()].filter(({ number }) => !there.has(number)),
    others: discussions.length - threads.length - duplicates.length,
    duplicates,
  };
}

/** Everything that a pull is planned by. */
export interface SyncInput extends MatchInput {
  /** Essays whose snapshot has to be made anew. */
  damaged: ReadonlySet<string>;
  /** Whether every thread is requested again. */
  full: boolean;
}

/** The work of a pull. */
export interface SyncPlan extends MatchedThreads {
  /** Numbers of the threads that changed since the last pull. */
  changed: ReadonlySet<number>;
}

/** Plans a pull. */
export function planSync(input: SyncInput): SyncPlan {
  const { damaged, full } = input;
  const known = knownThreads(input);
  const matched = matchThreads(input);
  const changed = matched.threads.filter(
    (thread) => full || damaged.has(thread.essay) || hasChanged(thread, known.get(thread.number)),
  );
  return { ...matched, changed: new Set(changed.map(({ number }) => number)) };
}

/** The threads of an index by number; none where it is that of another repository. */
function knownThreads({ repo, index, discussions }: MatchInput): Map<number, Thread> {
  const threads = index && isOfRepository(index, repo, discussions) ? index.threads : [];
  return new Map(threads.map((thread) => [thread.number, thread]));
}

/**
 * Whether the threads of an index are those of a repository. One that was renamed, or given to somebody else, still has
 * the same discussions.
 */
export function isOfRepository(
  index: ThreadIndex,
  repo: string,
  discussions: readonly Pick<Discussion, 'id' | 'number'>[],
): boolean {
  if (index.repo === repo) return true;
  const numbers = new Map(discussions.map(({ id, number }) => [id, number]));
  return index.threads.some(({ id, number }) => numbers.get(id) === number);
}

/** The comments of an essay after one of its threads was read. */
export function replaceThread(
  comments: readonly ReaderComment[],
  thread: number,
  read: readonly ReaderComment[],
): ReaderComment[] {
  return [...comments.filter((comment) => comment.thread !== thread), ...read];
}

type Owner = Pick<Thread, 'essay' | 'term' | 'language'>;

function ownersByTerm({ series, essays, languages }: MatchInput): Map<string, Owner> {
  return new Map(
    essays.flatMap((essay) =>
      [null, ...languages].map(
        (language) => [threadTerm(series, essay, language), { essay, language }] as const,
      ),
    ),
  );
}

function ownerKey(owner: Owner | undefined): string[] {
  return owner ? [`${owner.essay} ${owner.language}`] : [];
}

function hasChanged(thread: Thread, old: Thread | undefined): boolean {
  return !old || old.updatedAt !== thread.updatedAt || old.comments !== thread.comments;
}

function toThread(discussion: Discussion, { essay, term, language }: Owner): Thread {
  const { id, number, url, state, updatedAt, comments, reactions } = discussion;
  return { essay, term, language, number, id, url, state, updatedAt, comments, reactions };
}
