import { defineCommand } from 'citty';
import { toDiscussion } from '../../remote/adapt.ts';
import { listDiscussions, type ReadDiscussion, readDiscussions } from '../../remote/discussions.ts';
import { GitHubError } from '../../remote/failure.ts';
import type { Thread } from '../../series/comments/comment-archive.ts';
import { planSync, type SyncPlan } from '../../series/comments/sync-plan.ts';
import { settings } from '../../settings.ts';
import { type Archive, openArchive } from '../comment-archive.ts';
import { CommandError, type GitHubTask, prepareGitHub, runTask } from '../github.ts';
import { print, printError } from '../output.ts';

export default defineCommand({
  meta: {
    name: 'pull',
    description:
      'Fetches what readers said on GitHub into responses/ of CONTENT_DIR (token: GITHUB_TOKEN, server: GITHUB_API_URL)',
  },
  args: {
    full: {
      type: 'boolean',
      description: 'ask again for every discussion, and forget those that were deleted',
      default: false,
    },
  },
  run: ({ args }) => runTask(async () => pull(await prepareGitHub(process.env, settings), args.full)),
});

/**
 * Brings the archive up to date.
 *
 * @param full ask again for everything, and forget what is gone
 * @returns whether everything that was there is now in the archive
 */
export async function pull(task: GitHubTask, full: boolean): Promise<boolean> {
  const { query, contentDir, series, giscus, files, essays } = task;
  const archive = await openArchive(contentDir, files, essays);
  const discussions = (await listDiscussions(query, giscus)).map(toDiscussion);
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
        `${plan.kept.length}. Nothing was changed. If they are really gone, run: npm run pull -- --full`,
    );
  }
  if (discussions.length === 0)
    printError(
      `The category ${giscus.category} (${giscus.categoryId}) has no discussion yet. If that is wrong, series.yaml ` +
        'may name another category: https://giscus.app shows the id of each.',
    );
  const outcome = await readChanged(task, plan, archive);
  const threads = indexAfter(plan, archive, outcome);
  if (await archive.saveIndex({ repo: giscus.repo, threads })) outcome.files += 1;
  if (full) {
    archive.keepOnly(plan.threads);
    outcome.files += await archive.save(essays.filter((essay) => !isHeldBack(essay, archive, plan, outcome)));
  }
  report(plan, outcome);
  return outcome.failures.size === 0;
}

/** What became of the threads that had changed. */
interface PullResult {
  /** How many were written. */
  files: number;
  /** Numbers of the threads that were read whole. */
  read: Set<number>;
  /** Why others could not be read, by number. */
  failures: Map<number, string>;
}

async function readChanged(task: GitHubTask, plan: SyncPlan, archive: Archive): Promise<PullResult> {
  const wanted = plan.threads.filter(({ number }) => plan.changed.has(number));
  const outcome: PullResult = { files: 0, read: new Set(), failures: new Map() };
  const essayOf = new Map(wanted.map(({ number, essay }) => [number, essay]));
  const accept = async (batch: readonly ReadDiscussion[]) => {
    const essays = new Set<string>();
    for (const found of batch) {
      const essay = essayOf.get(found.number);
      if ('failure' in found) outcome.failures.set(found.number, found.failure.message);
      if (essay === undefined || !('comments' in found)) continue;
      outcome.read.add(found.number);
      archive.replace(essay, found.number, found.comments);
      essays.add(essay);
    }
    const whole = [...essays].filter((essay) => !isHeldBack(essay, archive, plan, outcome));
    outcome.files += await archive.save(whole);
  };
  // Nothing to read where nobody said anything.
  const quiet = wanted.filter(({ comments }) => comments === 0);
  const talkative = wanted.filter(({ comments }) => comments > 0);
  await accept(quiet.map(({ number }) => ({ number, comments: [] })));
  try {
    let done = 0;
    for await (const batch of readDiscussions(task.query, talkative)) {
      await accept(batch);
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

/** A snapshot that cannot be trusted is replaced once all its threads are read: till then it shows that it is not. */
function isHeldBack(
  essay: string,
  { damaged }: Archive,
  { threads }: SyncPlan,
  { read }: PullResult,
): boolean {
  return damaged.has(essay) && !threads.every((thread) => thread.essay !== essay || read.has(thread.number));
}

/** A thread that was not read stays as the archive knew it, so that the next pull asks for it again. */
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

function report(plan: SyncPlan, { files, failures }: PullResult): void {
  const { threads, changed, removed, kept, others, duplicates } = plan;
  const facts = [
    `${count(threads.length, 'thread')}, ${changed.size} asked for`,
    ...(removed.length > 0 ? [`${removed.length} forgotten`] : []),
    ...(others > 0 ? [`${count(others, 'discussion')} of other matters passed over`] : []),
    `${count(files, 'file')} written`,
  ];
  print(`${facts.join('; ')}.`);
  for (const { number, url } of kept)
    printError(`Discussion ${number} (${url}) is no longer listed; npm run pull -- --full forgets it.`);
  for (const { number, title } of duplicates)
    printError(`Discussion ${number} has the title of an older one (“${title}”) and is passed over.`);
  for (const [message, some] of Map.groupBy(failures, ([, reason]) => reason)) {
    const [[first] = [0], ...others] = some;
    const more = others.length > 0 ? ` and ${count(others.length, 'other')}` : '';
    printError(`Discussion ${first}${more} could not be read, the archive keeps what it had: ${message}`);
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
