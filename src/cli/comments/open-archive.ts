import { listContentFiles, readText } from '../../files.ts';
import {
  commentsFile,
  formatComments,
  formatThreads,
  parseComments,
  parseThreads,
  type ReaderComment,
  type ThreadIndex,
  threadsFile,
} from '../../series/comments/comment-archive.ts';
import { type Discussion, isOfRepository, replaceThread } from '../../series/comments/sync-plan.ts';
import { CommandError } from '../terminal/output.ts';
import { commitChanges } from '../transaction.ts';

/** The archive in `responses/` of a content folder: the snapshots of essays and the index of their threads. */
export interface Archive {
  /** Index of the last pull; `undefined` before the first. */
  index: ThreadIndex | undefined;
  /** Number of archived comments of a thread. */
  count: (essay: string, thread: number) => number;
  /** Essays whose snapshot is missing or damaged. */
  damaged: ReadonlySet<string>;
  /** Replaces the comments of a thread. */
  replace: (essay: string, thread: number, read: readonly ReaderComment[]) => void;
  /** Number of removed comments, by essay. */
  lost: ReadonlyMap<string, number>;
  /** Writes the snapshots of essays and the index, all that differ from their files or none. @returns their number */
  save: (essays: Iterable<string>, index: ThreadIndex) => Promise<number>;
}

/**
 * Opens the archive of a content folder, under its lock: what another command has just written is in it.
 *
 * @throws CommandError if the index of threads is damaged, since its entries would be lost
 */
export async function openArchive(contentDir: string, essays: readonly string[]): Promise<Archive> {
  const files = await listContentFiles(contentDir);
  const responses = new Map<string, readonly ReaderComment[]>();
  const damaged = new Set<string>();
  const index = readIndex(contentDir, files);
  // Threads may outlive their essay.
  const owners = new Set([...essays, ...(index?.threads ?? []).map(({ essay }) => essay)]);
  for (const essay of owners) {
    const file = commentsFile(essay);
    const there = files.includes(file);
    const { value, problems } = there
      ? parseComments(readText(contentDir, file), file)
      : { value: [], problems: [] };
    if (there) responses.set(essay, value);
    if (problems.length > 0 || (!there && essays.includes(essay))) damaged.add(essay);
  }
  const lost = new Map<string, number>();
  return {
    index,
    damaged,
    lost,
    count: (essay, thread) =>
      (responses.get(essay) ?? []).filter((comment) => comment.thread === thread).length,
    replace(essay, thread, read) {
      const before = responses.get(essay) ?? [];
      const after = replaceThread(before, thread, read);
      const ids = new Set(after.map(({ id }) => id));
      const gone = before.filter(({ id }) => !ids.has(id)).length;
      if (gone > 0) lost.set(essay, (lost.get(essay) ?? 0) + gone);
      responses.set(essay, after);
    },
    async save(some, threads) {
      const snapshots = [...some].flatMap((essay) => {
        const all = responses.get(essay);
        return all ? { file: commentsFile(essay), text: formatComments(all) } : [];
      });
      const writes = [...snapshots, { file: threadsFile, text: formatThreads(threads) }].filter(
        ({ file, text }) => !files.includes(file) || readText(contentDir, file) !== text,
      );
      if (writes.length > 0) await commitChanges(contentDir, { writes, moves: [] });
      return writes.length;
    },
  };
}

/**
 * Reads the index of threads; `undefined` before the first pull.
 *
 * @throws CommandError if it is damaged
 */
export function readIndex(contentDir: string, files: readonly string[]): ThreadIndex | undefined {
  if (!files.includes(threadsFile)) return undefined;
  const { value, problems } = parseThreads(readText(contentDir, threadsFile));
  const [first] = problems;
  if (first)
    throw new CommandError(
      `${threadsFile} is damaged (${first.message}). Nothing was changed. Take the file back from git; ` +
        'without it, it is written anew, but without the threads that GitHub no longer lists.',
    );
  return value;
}

/**
 * Checks that the archive belongs to the repository of the series.
 *
 * @throws CommandError if it belongs to another one, where numbers of discussions mean something else
 */
export function checkRepository(
  index: ThreadIndex | undefined,
  { repo }: { repo: string },
  discussions: readonly Discussion[],
): void {
  if (!index || index.threads.length === 0 || isOfRepository(index, repo, discussions)) return;
  throw new CommandError(
    `The archive in responses/ is of ${index.repo}, but series.yaml names ${repo}, which has none of its discussions. ` +
      'Nothing was changed. Correct “repo” in series.yaml; or, to begin a new archive, move the folder responses away.',
  );
}
