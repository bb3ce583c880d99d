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

/** What a pull has to go by. */
export interface SyncInput {
  /** Id of the series. */
  series: string;
  /** `owner/name`. */
  repo: string;
  languages: readonly Language[];
  /** Ids of all essays, published or not. */
  essays: readonly string[];
  /** What the last pull left. */
  index: ThreadIndex | undefined;
  /** All discussions of the category. */
  discussions: readonly Discussion[];
  /** Essays whose snapshot has to be made anew. */
  damaged: ReadonlySet<string>;
  /** Ask again for everything. */
  full: boolean;
}

/** What a pull has to do. */
export interface SyncPlan {
  /** Every thread of an essay, as it stands on GitHub now. */
  threads: readonly Thread[];
  /** Threads that changed since the last pull, by number. */
  changed: ReadonlySet<number>;
  /** Threads that GitHub does not list: a list may be wrong, so nothing is forgotten. */
  kept: readonly Thread[];
  /** Discussions that belong to no essay. */
  others: number;
  /** Discussions that have the title of another one, which came first. */
  duplicates: readonly Discussion[];
}

/**
 * Finds the thread of each essay: by its number where an earlier pull knew it, so that a discussion may be renamed,
 * else by its title, which is the permanent term. Where two have the title the older counts; whoever opens a second
 * one cannot put words into an essay's archive.
 */
export function planSync(input: SyncInput): SyncPlan {
  const { repo, index, discussions, damaged, full } = input;
  const known = index && isOfRepository(index, repo, discussions) ? index.threads : [];
  const byNumber = new Map(known.map((thread) => [thread.number, thread]));
  const owners = ownersByTerm(input);
  const listed = discussions.toSorted((a, b) => a.number - b.number);
  const taken = new Set(listed.flatMap(({ number }) => ownerKey(byNumber.get(number))));
  const threads: Thread[] = [];
  const duplicates: Discussion[] = [];
  for (const discussion of listed) {
    const old = byNumber.get(discussion.number);
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
    changed: new Set(
      threads
        .filter(
          (thread) => full || damaged.has(thread.essay) || hasChanged(thread, byNumber.get(thread.number)),
        )
        .map(({ number }) => number),
    ),
    kept: known.filter(({ number }) => !there.has(number)),
    others: discussions.length - threads.length - duplicates.length,
    duplicates,
  };
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

/** The responses of an essay after one of its threads was read. */
export function replaceThread(
  comments: readonly ReaderComment[],
  thread: number,
  read: readonly ReaderComment[],
): ReaderComment[] {
  return [...comments.filter((comment) => comment.thread !== thread), ...read];
}

type Owner = Pick<Thread, 'essay' | 'term' | 'language'>;

function ownersByTerm({ series, essays, languages }: SyncInput): Map<string, Owner> {
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
