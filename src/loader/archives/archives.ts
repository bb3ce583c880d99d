import {
  commentsFile,
  parseComments,
  parseThreads,
  type ThreadIndex,
  threadsFile,
} from '../../series/comments/comment-archive.ts';
import type { Archives } from '../../series/comments/contributions-on.ts';
import { importedFile, parseImported } from '../../series/comments/imported-comment.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { parseMentions } from '../../series/mentions/mention.ts';
import { isMentionsFile, mentionsFile } from '../../series/mentions/mention-files.ts';
import type { Series } from '../../series/model/series.ts';
import { type ConversationSubject, subjectKey } from '../../series/model/target.ts';
import { positionAt } from '../../series/text/position.ts';
import { readOrReport } from '../files/read.ts';
import { readArchiveFiles } from './archive-files.ts';

/** What archives may be about. */
interface ArchiveOwners {
  /** Ids. */
  essays: readonly string[];
  /** Ids. */
  terms: readonly string[];
  /** Numbers of the items. */
  numbers: readonly number[];
}

/** Reads the archives of contributions: `responses/`, `imported/` and `mentions/`. */
export function readArchives(
  contentDir: string,
  files: readonly string[],
  { essays, terms, numbers }: ArchiveOwners,
  giscus: Series['giscus'],
): Archives & { problems: Problem[] } {
  const comments = readArchiveFiles(contentDir, {
    files: files.filter((file) => /^responses\/[^/]+\.json$/.test(file) && file !== threadsFile),
    owners: new Map(essays.map((id) => [commentsFile(id), id])),
    what: 'essay',
    parse: parseComments,
  });
  const imported = readArchiveFiles(contentDir, {
    files: files.filter((file) => /^imported\/[^/]+\.json$/.test(file)),
    owners: new Map(essays.map((id) => [importedFile(id), id])),
    what: 'essay',
    parse: parseImported,
  });
  const subjects: ConversationSubject[] = [
    { kind: 'home' },
    ...numbers.map((number) => ({ kind: 'thesis' as const, number })),
    ...essays.map((id) => ({ kind: 'essay' as const, id })),
    ...terms.map((id) => ({ kind: 'term' as const, id })),
  ];
  const mentions = readArchiveFiles(contentDir, {
    files: files.filter(isMentionsFile),
    owners: new Map(subjects.map((subject) => [mentionsFile(subject), subjectKey(subject)])),
    what: 'page',
    parse: parseMentions,
  });
  const index = readThreads(contentDir, files, essays, giscus);
  return {
    comments: comments.values,
    imported: imported.values,
    mentions: mentions.values,
    threads: index.threads,
    problems: [comments, imported, mentions, index].flatMap(({ problems }) => problems),
  };
}

function readThreads(
  contentDir: string,
  files: readonly string[],
  essays: readonly string[],
  giscus: Series['giscus'],
): { threads: ThreadIndex | undefined; problems: Problem[] } {
  if (!files.includes(threadsFile)) return { threads: undefined, problems: [] };
  const { text, problems } = readOrReport(contentDir, threadsFile);
  if (text === undefined) return { threads: undefined, problems };
  const { value: threads, problems: unread } = parseThreads(text);
  return {
    threads,
    problems: [
      ...problems,
      ...unread,
      ...checkOwners(threads, essays, text),
      ...checkRepository(threads, giscus),
    ],
  };
}

/** Threads whose essay is gone: comments there are not shown anywhere. */
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
