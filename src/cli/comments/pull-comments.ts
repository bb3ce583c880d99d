import { toDiscussion } from '../../remote/github/convert.ts';
import { listDiscussions } from '../../remote/github/discussions.ts';
import { GitHubError } from '../../remote/github/failure.ts';
import { type ReadDiscussion, readDiscussions } from '../../remote/github/read-discussions.ts';
import { commentsFile, type Thread } from '../../series/comments/comment-archive.ts';
import { planSync, type SyncPlan } from '../../series/comments/sync-plan.ts';
import { command } from '../../series/text/command.ts';
import { countOf } from '../../series/text/count.ts';
import { commandToRestore, committedIn } from '../git.ts';
import { CommandError, print, printError } from '../terminal/output.ts';
import type { GitHubTask } from './github.ts';
import { type Archive, checkRepository, openArchive } from './open-archive.ts';

/**
 * Updates the archive of comments. No thread is forgotten, whatever GitHub lists.
 *
 * @param full whether to request every thread again
 * @returns whether the archive is complete
 */
export async function pullComments(task: GitHubTask, full: boolean): Promise<boolean> {
  const { query, contentDir, series, giscus, essays } = task;
  const archive = await openArchive(contentDir, essays);
  const committed = committedIn(contentDir, 'responses');
  const discussions = (await listDiscussions(query, giscus)).map(toDiscussion);
  checkRepository(archive.index, giscus, discussions);
  const plan = planSync({
    series: series.id,
    repo: giscus.repo,
    languages: series.languages,
    essays,
    index: archive.index,
    discussions,
    damaged: archive.damaged,
    full,
  });
  if (discussions.length === 0 && plan.kept.length > 0) {
    throw new CommandError(
      `GitHub lists no discussion in the category ${giscus.category} (${giscus.categoryId}), but the archive has ` +
        `${plan.kept.length}. Nothing was changed.`,
    );
  }
  if (discussions.length === 0)
    printError(
      `The category ${giscus.category} (${giscus.categoryId}) has no discussion yet. If that is wrong, series.yaml ` +
        'may name another category: https://giscus.app shows the id of each.',
    );
  const outcome = await readChanged(task, plan, archive);
  const whole = [...outcome.essays].filter((essay) => !isHeldBack(essay, archive, plan, outcome));
  const threads = indexAfter(plan, archive, outcome);
  report(plan, outcome, await archive.save(whole, { repo: giscus.repo, threads }));
  reportLost(archive, task, committed);
  return outcome.failures.size === 0;
}

/** Result of reading the changed threads. */
interface PullResult {
  /** Essays of which threads were read. */
  essays: Set<string>;
  /** Numbers of the threads that were read completely. */
  read: Set<number>;
  /** Reasons of failures, by number. */
  failures: Map<number, string>;
}

async function readChanged(task: GitHubTask, plan: SyncPlan, archive: Archive): Promise<PullResult> {
  const wanted = plan.threads.filter(({ number }) => plan.changed.has(number));
  const outcome: PullResult = { essays: new Set(), read: new Set(), failures: new Map() };
  const essayOf = new Map(wanted.map(({ number, essay }) => [number, essay]));
  const accept = (batch: readonly ReadDiscussion[]) => {
    for (const found of batch) {
      const essay = essayOf.get(found.number);
      if ('failure' in found) outcome.failures.set(found.number, found.failure.message);
      if (essay === undefined || !('comments' in found)) continue;
      outcome.read.add(found.number);
      archive.replace(essay, found.number, found.comments);
      outcome.essays.add(essay);
    }
  };
  // A thread without comments, here and on GitHub, needs no request.
  const isQuiet = ({ essay, number, comments }: Thread) =>
    comments === 0 && archive.count(essay, number) === 0;
  const quiet = wanted.filter(isQuiet);
  const talkative = wanted.filter((thread) => !isQuiet(thread));
  accept(quiet.map(({ number }) => ({ number, comments: [] })));
  try {
    let done = 0;
    for await (const batch of readDiscussions(task.query, talkative)) {
      accept(batch);
      done += batch.length;
      if (talkative.length > batch.length) printError(`${done} of ${talkative.length} discussions read`);
    }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    for (const { number } of wanted)
      if (!outcome.read.has(number) && !outcome.failures.has(number))
        outcome.failures.set(number, error.message);
  }
  return outcome;
}

/**
 * Whether a damaged snapshot has to stay: it is replaced only after all of its threads were read, and never if GitHub
 * does not list one of them.
 */
function isHeldBack(
  essay: string,
  { damaged }: Archive,
  { threads, kept }: SyncPlan,
  { read }: PullResult,
): boolean {
  const isRead = threads.every((thread) => thread.essay !== essay || read.has(thread.number));
  return damaged.has(essay) && !(isRead && kept.every((thread) => thread.essay !== essay));
}

/** Index after a pull. A thread that was not read keeps its old entry, so that the next pull requests it again. */
function indexAfter(
  { threads, changed, kept }: SyncPlan,
  { index }: Archive,
  { read }: PullResult,
): Thread[] {
  const before = new Map(index?.threads.map((thread) => [thread.number, thread]));
  const now = threads.flatMap((thread) => {
    if (!changed.has(thread.number) || read.has(thread.number)) return [thread];
    return before.get(thread.number) ?? [];
  });
  return [...now, ...kept];
}

function report(plan: SyncPlan, { failures }: PullResult, files: number): void {
  const { threads, changed, kept, others, duplicates } = plan;
  const facts = [
    `${countOf(threads.length, 'thread')}, ${changed.size} asked for`,
    ...(others > 0 ? [`${countOf(others, 'discussion')} of other matters passed over`] : []),
    `${countOf(files, 'file')} written`,
  ];
  print(`${facts.join('; ')}.`);
  for (const { number, url } of kept.slice(0, 5))
    printError(`Discussion ${number} (${url}) is no longer listed; what was said in it is kept.`);
  if (kept.length > 5) printError(`So are ${kept.length - 5} more.`);
  if (kept.length > 0)
    printError(
      `Where one was deleted on GitHub: ${command(`pull --forget ${kept[0]?.number}`)} takes it out here, too.`,
    );
  for (const { number, title } of duplicates)
    printError(`Discussion ${number} has the title of an older one (“${title}”) and is passed over.`);
  for (const [message, some] of Map.groupBy(failures, ([, reason]) => reason)) {
    const [[first] = [0], ...others] = some;
    const more = others.length > 0 ? ` and ${countOf(others.length, 'other')}` : '';
    printError(`Discussion ${first}${more} could not be read, the archive keeps what it had: ${message}`);
  }
}

/** Reports comments that were deleted on GitHub, with the git command that restores them. */
function reportLost(
  { lost }: Archive,
  { root, contentDir }: GitHubTask,
  committed: ReadonlySet<string>,
): void {
  if (lost.size === 0) return;
  const files = [...lost.keys()].map(commentsFile);
  const total = [...lost.values()].reduce((sum, each) => sum + each, 0);
  print(
    `${countOf(total, 'comment')} that GitHub no longer has ${total === 1 ? 'is' : 'are'} gone from ${files.join(', ')}.`,
  );
  const command = commandToRestore({ root, contentDir }, files, committed);
  if (command !== undefined) print(`To bring ${total === 1 ? 'it' : 'them'} back: ${command}`);
}
