import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { readIfThere, writeText } from '../../files.ts';
import { loadContent } from '../../loader/load.ts';
import { publish } from '../../loader/publish.ts';
import { toDiscussion } from '../../remote/github/convert.ts';
import { createDiscussion, listDiscussions } from '../../remote/github/discussions.ts';
import { formatThreads, threadsFile } from '../../series/comments/comment-archive.ts';
import { formatGiscusJson, threadLanguages, threadTerm } from '../../series/comments/giscus.ts';
import { matchThreads } from '../../series/comments/sync-plan.ts';
import { isClosed, translationFor } from '../../series/model/entry.ts';
import { command } from '../../series/text/command.ts';
import { defaultLanguage } from '../../series/text/language.ts';
import type { Project, Settings } from '../../settings.ts';
import { changeContent } from '../change-content.ts';
import { type GitHubTask, prepareGitHub, runTask } from '../comments/github.ts';
import { checkRepository, readIndex } from '../comments/open-archive.ts';
import { CommandError, print } from '../terminal/output.ts';

/** The command for a project. */
export default function subCommand({ settings, environment }: Project) {
  return defineCommand({
    meta: {
      name: 'threads',
      description: 'Shows which published essays have no discussion yet and, with --create, opens them',
    },
    args: {
      create: { type: 'boolean', description: 'really open them, and write giscus.json', default: false },
    },
    run: ({ args: { create } }) =>
      runTask(async () => {
        const task = await prepareGitHub(environment, settings);
        const open = () => openThreads(task, create, settings);
        return create ? changeContent(task.contentDir, open) : open();
      }),
  });
}

/**
 * Creates the missing discussions of published essays, each with the hash by which giscus finds it, and writes
 * giscus.json into the root of the project.
 *
 * @param create `false` only lists what would be created
 */
export async function openThreads(
  task: GitHubTask,
  create: boolean,
  { base }: Pick<Settings, 'base'>,
): Promise<boolean> {
  const { query, root, contentDir, site, series, giscus, files, essays } = task;
  const giscusJson = await planGiscusJson(join(root, 'giscus.json'), site);
  const discussions = (await listDiscussions(query, giscus)).map(toDiscussion);
  const known = readIndex(contentDir, files);
  checkRepository(known, giscus, discussions);
  const { threads, kept } = matchThreads({
    ...{ series: series.id, repo: giscus.repo, languages: series.languages },
    ...{ essays, index: known, discussions },
  });
  const there = [...threads, ...kept];
  const missing = (await findThreads()).filter(
    ({ essay, language }) => !there.some((each) => each.essay === essay && each.language === language),
  );
  // Entries of known threads stay: the next pull compares with them.
  const index = [...(known?.threads ?? [])];
  for (const { essay, language, title, body } of missing) {
    print(`${create ? 'Opening' : 'Missing'}: ${title}`);
    if (!create) continue;
    const location = { repositoryId: giscus.repoId, categoryId: giscus.categoryId };
    const created = toDiscussion(await createDiscussion(query, location, { title, body }));
    const { title: _, ...facts } = created;
    index.push({ ...facts, essay, language });
    // Saved after each discussion, so that an interruption loses none.
    await writeText(join(contentDir, threadsFile), formatThreads({ repo: giscus.repo, threads: index }));
  }
  if (missing.length === 0) print('Every published essay has its discussion.');
  if (giscusJson !== undefined) {
    if (create) await writeText(join(root, 'giscus.json'), giscusJson);
    print(
      create
        ? `Wrote giscus.json: commit it to the root of ${giscus.repo}, so that no other site shows its discussions.`
        : 'giscus.json would be written.',
    );
  }
  if (!create && missing.length > 0)
    print(`Nothing was changed. To open them: ${command('threads --create')}`);
  return true;

  async function findThreads() {
    const { content } = await loadContent({ contentDir, site, base });
    if (!content) throw new CommandError(`The series has errors. See: ${command('check')}`);
    const published = publish(content).essays.filter((essay) => !isClosed(essay));
    return published.flatMap((essay) =>
      threadLanguages(giscus, series.languages).flatMap((language) => {
        const text = translationFor(essay, language ?? defaultLanguage(series.languages));
        if (language !== null && text.language !== language) return [];
        const title = threadTerm(series.id, essay.id, language);
        const url = content.addresses.url({ kind: 'essay', id: essay.id }, text.language);
        return [{ essay: essay.id, language, title, body: bodyOf(text.meta, url, title) }];
      }),
    );
  }
}

/** New content of giscus.json; `undefined` if it is up to date. */
async function planGiscusJson(file: string, site: string): Promise<string | undefined> {
  const existing = await readIfThere(file);
  try {
    const text = formatGiscusJson(existing, site);
    return text === existing ? undefined : text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${file} cannot be read (${reason}). Correct it, or remove it: it is then written anew.`,
    );
  }
}

/** Body of a discussion, with the hash that giscus looks for in its “strict” mode. */
function bodyOf(
  { title, standfirst }: { title: string; standfirst: string },
  url: string,
  term: string,
): string {
  const hash = createHash('sha1').update(term).digest('hex');
  return `# ${title}\n\n${standfirst}\n\n${url}\n\n<!-- sha1: ${hash} -->`;
}
