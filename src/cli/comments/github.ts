import { listContentFiles } from '../../files.ts';
import { readData } from '../../loader/data/data.ts';
import { connectGitHub, type GitHubSettings, type GraphQLClient } from '../../remote/github/client.ts';
import { readTextFile } from '../../series/model/content-paths.ts';
import type { Giscus } from '../../series/model/giscus-config.ts';
import type { Series } from '../../series/model/series.ts';
import { command } from '../../series/text/command.ts';
import type { Project, Settings } from '../../settings.ts';
import { CommandError, explainFileError, hide, printError } from '../terminal/output.ts';

/** Everything that a command with access to GitHub needs. */
export interface GitHubTask {
  query: GraphQLClient;
  root: string;
  contentDir: string;
  /** Origin of the site. */
  site: string;
  series: Series;
  giscus: Giscus;
  /** Files of the content folder. */
  files: readonly string[];
  /** Ids of all essays. */
  essays: readonly string[];
}

/** Timeout of a request (milliseconds); GitHub's own is ten seconds. */
const timeout = 30_000;

/**
 * Prepares access to GitHub, with the token of `GITHUB_TOKEN` or `GH_TOKEN` and the server of `GITHUB_API_URL`.
 *
 * @param connection overrides for tests
 * @throws CommandError if something is missing
 */
export async function prepareGitHub(
  environment: Project['environment'],
  { root, contentDir, site }: Pick<Settings, 'root' | 'contentDir' | 'site'>,
  connection: Partial<GitHubSettings> = {},
): Promise<GitHubTask> {
  const files = await listContentFiles(contentDir);
  const series = readSeries(contentDir, files);
  if (!series.giscus)
    throw new CommandError(
      'Live comments are off: series.yaml has no “giscus”. The README says how to set it up.',
    );
  const token = (environment.GITHUB_TOKEN || environment.GH_TOKEN)?.trim();
  if (!token)
    throw new CommandError(
      'GitHub answers only with a token. Set GITHUB_TOKEN to one that may read discussions (gh auth token shows yours).',
    );
  hide(token);
  const api = environment.GITHUB_API_URL || 'https://api.github.com';
  if (!URL.canParse(api))
    throw new CommandError(
      `GITHUB_API_URL is no address: ${api}. Without it https://api.github.com is asked.`,
    );
  const query = connectGitHub({
    token,
    api,
    fetch,
    timeout,
    log: (message) => printError(message),
    ...connection,
  });
  return {
    query,
    root,
    contentDir,
    site: site ?? series.site,
    series,
    giscus: series.giscus,
    files,
    essays: essaysOf(files),
  };
}

/**
 * Reads what series.yaml says.
 *
 * @throws CommandError if it has problems
 */
export function readSeries(contentDir: string, files: readonly string[]): Series {
  const { series, problems } = readData(contentDir, files);
  if (series) return series;
  const first = problems.find(({ location }) => location.file === 'series.yaml');
  throw new CommandError(
    `series.yaml has problems (${first?.message ?? 'it is missing'}). See: ${command('check')}`,
  );
}

function essaysOf(files: readonly string[]): string[] {
  const texts = files.flatMap((file) => readTextFile(file) ?? []);
  return [...new Set(texts.filter(({ kind }) => kind === 'essay').map(({ id }) => id))];
}

/** Runs a command with access to GitHub. A failure is printed in one line and sets exit code 1. */
export async function runTask(task: () => Promise<boolean>): Promise<void> {
  try {
    if (!(await task())) process.exitCode = 1;
  } catch (error) {
    const halfway = 'Every file there is whole; run the command again to get the rest.';
    const reason =
      explainFileError(error, halfway) ?? (error instanceof Error ? error.message : String(error));
    printError(reason);
    process.exitCode = 1;
  }
}
