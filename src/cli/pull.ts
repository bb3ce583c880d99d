import { join } from 'node:path';
import { defineCommand } from 'citty';
import { readText, removeLeftovers, updateText } from '../files.ts';
import { listDiscussions, type ReadDiscussion, readDiscussions } from '../remote/discussions.ts';
import { GitHubError } from '../remote/github.ts';
import { type PullPlan, planPull, replaceThread } from '../series/archive.ts';
import {
  formatResponses,
  formatThreads,
  parseResponses,
  parseThreads,
  type Response,
  responsesFile,
  type Thread,
  type ThreadIndex,
  threadsFile,
} from '../series/response.ts';
import { settings } from '../settings.ts';
import { type GitHubTask, prepareGitHub, Refusal, runTask, toDiscussion } from './github.ts';

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

/** The archive as it lies on disk. */
interface Archive {
  index: ThreadIndex | undefined;
  /** By essay. */
  responses: Map<string, readonly Response[]>;
  /** Essays whose snapshot cannot be trusted. */
  damaged: Set<string>;
}

/**
 * Brings the archive up to date.
 *
 * @param full ask again for everything, and forget what is gone
 * @returns whether everything that was there is now in the archive
 */
export async function pull(task: GitHubTask, full: boolean): Promise<boolean> {
  const { ask, contentDir, series, giscus, essays } = task;
  await removeLeftovers(join(contentDir, 'responses'));
  const archive = await readArchive(task);
  const discussions = (await listDiscussions(ask, giscus)).map(toDiscussion);
  const plan = planPull({
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
    throw new Refusal(
      `GitHub lists no discussion in the category ${giscus.category} (${giscus.categoryId}), but the archive has ` +
        `${plan.kept.length}. Nothing was changed. If they are really gone, run: npm run pull -- --full`,
    );
  }
  const outcome = await readChanged(task, plan, archive, full);
  return report(plan, outcome);
}

/** What became of the threads that had changed. */
interface Outcome {
  files: number;
  failures: { number: number; message: string }[];
}

async function readChanged(
  task: GitHubTask,
  plan: PullPlan,
  archive: Archive,
  full: boolean,
): Promise<Outcome> {
  const wanted = plan.threads.filter(({ number }) => plan.changed.has(number));
  const pending = new Set(wanted.map(({ number }) => number));
  const outcome: Outcome = { files: 0, failures: [] };
  const write = async (file: string, text: string) => {
    if (await updateText(join(task.contentDir, file), text)) outcome.files += 1;
  };
  const save = async (numbers: readonly number[]) => {
    const essays = new Set(
      plan.threads.filter(({ number }) => numbers.includes(number)).map(({ essay }) => essay),
    );
    for (const essay of essays)
      await write(responsesFile(essay), formatResponses(archive.responses.get(essay) ?? []));
  };
  if (full) await forgetOthers();
  try {
    // Nothing to read where nobody said anything.
    await accept(
      wanted.filter(({ comments }) => comments === 0).map(({ number }) => ({ number, responses: [] })),
    );
    const talkative = wanted.filter(({ comments }) => comments > 0);
    let done = 0;
    for await (const read of readDiscussions(task.ask, talkative)) {
      await accept(read);
      done += read.length;
      if (talkative.length > read.length) console.error(`${done} of ${talkative.length} discussions read`);
    }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    for (const number of pending) outcome.failures.push({ number, message: error.message });
  }
  await write(
    threadsFile,
    formatThreads({ repo: task.giscus.repo, threads: indexAfter(plan, archive, outcome) }),
  );
  return outcome;

  /** What was said in discussions that are gone, or in another repository. */
  async function forgetOthers() {
    const threads = new Set(plan.threads.map(({ essay, number }) => `${essay} ${number}`));
    for (const [essay, responses] of archive.responses) {
      const left = responses.filter(({ thread }) => threads.has(`${essay} ${thread}`));
      if (left.length === responses.length) continue;
      archive.responses.set(essay, left);
      await write(responsesFile(essay), formatResponses(left));
    }
  }

  async function accept(read: readonly ReadDiscussion[]) {
    for (const found of read) {
      pending.delete(found.number);
      const essay = plan.threads.find(({ number }) => number === found.number)?.essay;
      if ('failure' in found) outcome.failures.push({ number: found.number, message: found.failure.message });
      if (essay === undefined || !('responses' in found)) continue;
      archive.responses.set(
        essay,
        replaceThread(archive.responses.get(essay) ?? [], found.number, found.responses),
      );
    }
    await save(read.filter((found) => 'responses' in found).map(({ number }) => number));
  }
}

/** A thread that could not be read stays as the archive knew it, so that the next pull asks for it again. */
function indexAfter(plan: PullPlan, { index }: Archive, { failures }: Outcome): Thread[] {
  const failed = new Set(failures.map(({ number }) => number));
  const before = new Map(index?.threads.map((thread) => [thread.number, thread]));
  const now = plan.threads.flatMap((thread) => {
    if (!failed.has(thread.number)) return [thread];
    const old = before.get(thread.number);
    return old ? [old] : [];
  });
  return [...now, ...plan.kept];
}

async function readArchive({ contentDir, files, essays }: GitHubTask): Promise<Archive> {
  const responses = new Map<string, readonly Response[]>();
  const damaged = new Set<string>();
  for (const essay of essays) {
    const file = responsesFile(essay);
    if (!files.includes(file)) {
      damaged.add(essay);
      continue;
    }
    const { value, problems } = parseResponses(await readText(contentDir, file), file);
    responses.set(essay, value);
    if (problems.length > 0) damaged.add(essay);
  }
  const index = files.includes(threadsFile)
    ? parseThreads(await readText(contentDir, threadsFile))
    : undefined;
  return { index: index?.value, responses, damaged };
}

function report(plan: PullPlan, { files, failures }: Outcome): boolean {
  const { threads, changed, removed, kept, others, duplicates } = plan;
  const facts = [
    `${count(threads.length, 'thread')}, ${changed.size} asked for`,
    ...(removed.length > 0 ? [`${removed.length} forgotten`] : []),
    ...(others > 0 ? [`${count(others, 'discussion')} of other matters passed over`] : []),
    `${count(files, 'file')} written`,
  ];
  console.log(`${facts.join('; ')}.`);
  for (const { number, url } of kept)
    console.error(`Discussion ${number} (${url}) is no longer listed; npm run pull -- --full forgets it.`);
  for (const { number, title } of duplicates)
    console.error(`Discussion ${number} has the title of an older one (“${title}”) and is passed over.`);
  for (const { number, message } of failures)
    console.error(`Discussion ${number} could not be read, its archive is as it was: ${message}`);
  return failures.length === 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
