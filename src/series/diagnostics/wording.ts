import { command } from '../text/command.ts';
import { suggest } from './did-you-mean.ts';

/** Errors fail a build, warnings do not. */
export type Severity = 'error' | 'warning';

/** Wording of a problem. */
export interface Wording {
  /** What is wrong. */
  message: string;
  /** What to do, in one sentence. */
  hint: string;
  /** The corrected text, where it is known. */
  suggestion?: string | undefined;
}

/** One kind of problem: how bad it is, and its words for the details of a case. */
export interface ProblemType<Details> {
  severity: Severity;
  words: (details: Details) => Wording;
}

/** A kind of problem that fails a build. */
export function error<Details>(words: (details: Details) => Wording): ProblemType<Details> {
  return { severity: 'error', words };
}

/** A kind of problem that does not fail a build. */
export function warning<Details>(words: (details: Details) => Wording): ProblemType<Details> {
  return { severity: 'warning', words };
}

/** What lies in the archives of things said from outside, and said to it. */
export type ArchiveKind = 'responses' | 'mentions' | 'imported' | 'sent';

/** Folder of an archive that only commands write, and how it is mended. */
export const archives: Readonly<Record<ArchiveKind, { folder: string; mending: string }>> = {
  responses: { folder: 'responses', mending: `run ${command('pull --full')}` },
  mentions: { folder: 'mentions', mending: `run ${command('pull --full')}` },
  imported: { folder: 'imported', mending: 'import again' },
  sent: { folder: 'mentions', mending: `run ${command('send')}` },
};

/** A name that is not there, and those that are. */
export interface Unknown {
  name: string;
  known: readonly string[];
}

/** The hint for a name that is not there: the one that was most probably meant, or those there are. */
export function oneOf(name: string, known: readonly string[]): Pick<Wording, 'hint' | 'suggestion'> {
  const suggestion = suggest(name, known);
  if (suggestion !== undefined) return { hint: `Did you mean “${suggestion}”?`, suggestion };
  return { hint: known.length > 0 ? `There are: ${list(known)}.` : 'There is none yet.' };
}

/** Names in a row; a long row is cut. */
export function list(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')}, …` : names.join(', ');
}
