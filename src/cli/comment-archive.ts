import { join } from 'node:path';
import { readText, removeLeftovers, updateText } from '../files.ts';
import {
  commentsFile,
  formatComments,
  formatThreads,
  parseComments,
  parseThreads,
  type ReaderComment,
  type ThreadIndex,
  threadsFile,
} from '../series/comments/comment-archive.ts';
import { replaceThread } from '../series/comments/sync-plan.ts';

/**
 * What lies in `responses/` of a content folder. Each file is replaced whole or not at all, and the index is written
 * last: whenever the process may end, the index never claims more than the snapshots hold.
 */
export interface Archive {
  /** What the last pull left; nothing before the first. */
  index: ThreadIndex | undefined;
  /** Essays without a snapshot that can be trusted. */
  damaged: ReadonlySet<string>;
  /** Puts what was read of a thread in the place of what was known. */
  replace: (essay: string, thread: number, read: readonly ReaderComment[]) => void;
  /** Leaves out everything said in other threads than these. */
  keepOnly: (threads: readonly { essay: string; number: number }[]) => void;
  /** Writes the snapshots that differ from their files. @returns how many did */
  save: (essays: Iterable<string>) => Promise<number>;
  /** Writes the index where it differs from its file. @returns whether it did */
  saveIndex: (index: ThreadIndex) => Promise<boolean>;
}

/** Opens the archive of a content folder. */
export async function openArchive(
  contentDir: string,
  files: readonly string[],
  essays: readonly string[],
): Promise<Archive> {
  await removeLeftovers(join(contentDir, 'responses'));
  const responses = new Map<string, readonly ReaderComment[]>();
  const damaged = new Set<string>();
  for (const essay of essays) {
    const file = commentsFile(essay);
    const there = files.includes(file);
    const { value, problems } = there
      ? parseComments(readText(contentDir, file), file)
      : { value: [], problems: [] };
    if (there) responses.set(essay, value);
    if (!there || problems.length > 0) damaged.add(essay);
  }
  const index = files.includes(threadsFile) ? parseThreads(readText(contentDir, threadsFile)) : undefined;
  return {
    index: index?.value,
    damaged,
    replace(essay, thread, read) {
      responses.set(essay, replaceThread(responses.get(essay) ?? [], thread, read));
    },
    keepOnly(threads) {
      const kept = new Set(threads.map(({ essay, number }) => `${essay} ${number}`));
      for (const [essay, all] of responses)
        responses.set(
          essay,
          all.filter(({ thread }) => kept.has(`${essay} ${thread}`)),
        );
    },
    async save(some) {
      let written = 0;
      for (const essay of some) {
        const path = join(contentDir, commentsFile(essay));
        const all = responses.get(essay);
        if (all && (await updateText(path, formatComments(all)))) written += 1;
      }
      return written;
    },
    saveIndex: (next) => updateText(join(contentDir, threadsFile), formatThreads(next)),
  };
}
