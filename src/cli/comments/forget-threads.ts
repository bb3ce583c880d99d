import { toDiscussion } from '../../remote/github/convert.ts';
import { findDiscussion, listDiscussions } from '../../remote/github/discussions.ts';
import { commentsFile, type Thread, threadsFile } from '../../series/comments/comment-archive.ts';
import { countOf } from '../../series/text/count.ts';
import { changeContent } from '../change-content.ts';
import { commandToRestore, committedIn } from '../git.ts';
import { CommandError, print } from '../terminal/output.ts';
import type { GitHubTask } from './github.ts';
import { checkRepository, openArchive } from './open-archive.ts';

/**
 * Removes threads and their comments from the archive, if GitHub confirms that each is gone and git can restore the
 * files.
 *
 * @param numbers numbers of the discussions
 * @throws CommandError if one still exists, or if git does not have the files; nothing is changed then
 */
export function forgetThreads(task: GitHubTask, numbers: readonly number[]): Promise<boolean> {
  return changeContent(task.contentDir, () => forget(task, numbers));
}

async function forget(task: GitHubTask, numbers: readonly number[]): Promise<boolean> {
  const { query, root, contentDir, giscus, files, essays } = task;
  const archive = await openArchive(contentDir, essays);
  const { index } = archive;
  const threads = numbers.map((number) => findThread(index?.threads ?? [], number));
  const changed = [threadsFile, ...new Set(threads.map(({ essay }) => commentsFile(essay)))].filter((file) =>
    files.includes(file),
  );
  const command = commandToRestore({ root, contentDir }, changed, committedIn(contentDir, 'responses'));
  if (command === undefined)
    throw new CommandError(
      `${changed.join(' or ')} is not committed as it is: git could not bring it back. Nothing was changed. ` +
        'Commit it first.',
    );
  // The list shows that the repository is visible.
  const discussions = (await listDiscussions(query, giscus)).map(toDiscussion);
  checkRepository(index, giscus, discussions);
  for (const { number } of threads) {
    const url = await findDiscussion(query, giscus.repo, number);
    if (url !== undefined)
      throw new CommandError(`GitHub still has discussion ${number} (${url}). Nothing was changed.`);
  }
  for (const { essay, number } of threads) archive.replace(essay, number, []);
  const kept = (index?.threads ?? []).filter(({ number }) => !numbers.includes(number));
  await archive.save(new Set(threads.map(({ essay }) => essay)), { repo: giscus.repo, threads: kept });
  const total = [...archive.lost.values()].reduce((sum, each) => sum + each, 0);
  print(`Forgot ${countOf(threads.length, 'discussion')} with ${countOf(total, 'comment')}.`);
  print(`To bring them back: ${command}`);
  return true;
}

function findThread(threads: readonly Thread[], number: number): Thread {
  const thread = threads.find((each) => each.number === number);
  if (thread) return thread;
  const known = threads.map((each) => each.number).join(', ') || 'none';
  throw new CommandError(`The archive knows no discussion ${number}; it has: ${known}. Nothing was changed.`);
}
