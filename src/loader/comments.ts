import {
  commentsFile,
  parseComments,
  parseThreads,
  type ReaderComment,
  type ThreadIndex,
  threadsFile,
} from '../series/comments/comment-archive.ts';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import type { Series } from '../series/model/series.ts';
import { positionAt } from '../series/text/position.ts';
import { readOrReport } from './read.ts';

/** The archive in `responses/`: comments and their threads. */
export interface Comments {
  /** By id of the essay. */
  comments: ReadonlyMap<string, readonly ReaderComment[]>;
  /** `undefined` before the first pull. */
  threads: ThreadIndex | undefined;
  problems: Problem[];
}

/** Reads the snapshots of a content folder. */
export function readComments(
  contentDir: string,
  files: readonly string[],
  essays: readonly string[],
  giscus: Series['giscus'],
): Comments {
  const snapshots = files.filter((file) => /^responses\/[^/]+\.json$/.test(file) && file !== threadsFile);
  const owners = new Map(essays.map((id) => [commentsFile(id), id]));
  const comments = new Map<string, readonly ReaderComment[]>();
  const problems: Problem[] = [];
  for (const file of snapshots) {
    const essay = owners.get(file);
    if (essay === undefined) {
      const name = file.slice('responses/'.length, -'.json'.length);
      problems.push(problem('stray-responses', { file }, { name, known: essays }));
      continue;
    }
    const { text, problems: unread } = readOrReport(contentDir, file);
    problems.push(...unread);
    if (text === undefined) continue;
    const read = parseComments(text, file);
    comments.set(essay, read.value);
    problems.push(...read.problems);
  }
  if (!files.includes(threadsFile)) return { comments, threads: undefined, problems };
  const { text, problems: missing } = readOrReport(contentDir, threadsFile);
  problems.push(...missing);
  if (text === undefined) return { comments, threads: undefined, problems };
  const { value: threads, problems: unread } = parseThreads(text);
  problems.push(...unread, ...checkOwners(threads, essays, text), ...checkRepository(threads, giscus));
  return { comments, threads, problems };
}

/** Finds threads whose essay is gone: comments there would not be shown. */
function checkOwners({ threads }: ThreadIndex, essays: readonly string[], text: string): Problem[] {
  const known = new Set(essays);
  return threads
    .filter(({ essay }) => !known.has(essay))
    .map(({ essay, url }) => {
      const offset = text.indexOf(JSON.stringify(essay));
      const location = { file: threadsFile, ...(offset < 0 ? {} : positionAt(text, offset)) };
      return problem('stray-thread', location, { name: essay, known: essays, url });
    });
}

function checkRepository({ repo }: ThreadIndex, giscus: Series['giscus']): Problem[] {
  if (!giscus || repo === giscus.repo) return [];
  return [problem('stale-threads', { file: threadsFile }, { known: repo, used: giscus.repo })];
}
