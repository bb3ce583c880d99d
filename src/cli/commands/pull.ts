import { defineCommand } from 'citty';
import { listContentFiles } from '../../files.ts';
import { webConfigOf } from '../../series/model/web-config.ts';
import { type Project, SettingsError } from '../../settings.ts';
import { changeContent } from '../change-content.ts';
import { forgetThreads } from '../comments/forget-threads.ts';
import { type GitHubTask, prepareGitHub, readSeries, runTask } from '../comments/github.ts';
import { pullComments } from '../comments/pull-comments.ts';
import { prepareFeed, pullMentions } from '../mentions/pull-mentions.ts';

/** The command for a project. */
export default function subCommand({ settings, environment }: Project) {
  return defineCommand({
    meta: {
      name: 'pull',
      description:
        'Fetches what was said elsewhere into CONTENT_DIR: comments on GitHub into responses/ (token: GITHUB_TOKEN, server: GITHUB_API_URL), mentions from the feed of “web” into mentions/ (token: WEBMENTION_TOKEN)',
    },
    args: {
      full: {
        type: 'boolean',
        description:
          'ask again for every discussion and every mention: only this finds what was edited or deleted elsewhere',
        default: false,
      },
      'accept-loss': {
        type: 'boolean',
        description: 'takes a feed for true that has fewer than half of the mentions that are known',
        default: false,
      },
      forget: {
        type: 'string',
        description: 'takes the comments of discussions out that were deleted on GitHub: 12,13',
        valueHint: 'numbers',
      },
    },
    run: async ({ args: { full, forget, 'accept-loss': acceptLoss } }) => {
      const numbers = forget === undefined ? undefined : readNumbers(forget, environment);
      const fromGitHub = async () => {
        const task = await prepareGitHub(environment, settings);
        return numbers ? forgetThreads(task, numbers) : pull(task, full);
      };
      const files = await listContentFiles(settings.contentDir);
      const series = readSeries(settings.contentDir, files);
      const feed = webConfigOf(series)?.feed;
      if (!series.giscus && !feed)
        throw new SettingsError(
          'There is nothing to pull: series.yaml has neither “giscus” nor “web” with a feed. The README says how to set ' +
            'them up, under “Comments” and “Mentions”.',
        );
      // Each for itself: what fails with one never costs the other.
      if (series.giscus || numbers) await runTask(fromGitHub);
      if (feed && !numbers)
        await runTask(() =>
          changeContent(settings.contentDir, () =>
            pullMentions(prepareFeed(feed, environment), settings, { full, acceptLoss }),
          ),
        );
    },
  });
}

/** @throws SettingsError if there is no number, or if the command runs unattended */
function readNumbers(text: string, { CI }: Project['environment']): number[] {
  if (CI) throw new SettingsError('--forget is nothing for a run without a person: call it yourself.');
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length === 0 || !words.every((word) => /^[1-9]\d*$/.test(word)))
    throw new SettingsError(`--forget is “${text}”: write the numbers of discussions, such as 12,13.`);
  return words.map(Number);
}

/**
 * Updates the archive of comments. No thread is forgotten, whatever GitHub lists.
 *
 * @param full whether to request every thread again
 * @returns whether the archive is complete
 */
export function pull(task: GitHubTask, full: boolean): Promise<boolean> {
  return changeContent(task.contentDir, () => pullComments(task, full));
}
