import type { ParsedArchive } from '../../series/diagnostics/parse-archive.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { readOrReport } from '../files/read.ts';

/** Files of an archive, and whose they may be. */
interface ArchiveFiles<Owner, Item> {
  /** Paths relative to the content folder. */
  files: readonly string[];
  /** What each file is about, by its path. */
  owners: ReadonlyMap<string, Owner>;
  /** What an owner is called: `essay`. */
  what: string;
  parse: (text: string, file: string) => ParsedArchive<Item[]>;
}

/** Reads the files of an archive, by what they are about. One that is about nothing is a problem. */
export function readArchiveFiles<Owner, Item>(
  contentDir: string,
  { files, owners, what, parse }: ArchiveFiles<Owner, Item>,
): { values: Map<Owner, readonly Item[]>; problems: Problem[] } {
  const values = new Map<Owner, readonly Item[]>();
  const problems: Problem[] = [];
  for (const file of files) {
    const owner = owners.get(file);
    if (owner === undefined) {
      const known = [...owners.keys()].map(nameOf);
      problems.push(problem('stray-responses', { file }, { what, name: nameOf(file), known }));
      continue;
    }
    const { text, problems: unread } = readOrReport(contentDir, file);
    problems.push(...unread);
    if (text === undefined) continue;
    const parsed = parse(text, file);
    values.set(owner, parsed.value);
    problems.push(...parsed.problems);
  }
  return { values, problems };
}

/** What a file is called after. */
function nameOf(file: string): string {
  return file.replace(/^.*\/|\.json$/g, '');
}
