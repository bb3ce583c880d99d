import { keysOf } from '../text/keys.ts';
import { compareStrings } from '../text/strings.ts';
import { errors } from './errors.ts';
import type { SourceLocation } from './location.ts';
import { warnings } from './warnings.ts';
import type { ProblemType, Severity, Wording } from './wording.ts';

/** One thing that is wrong with a series: what, where, and what to do about it. */
export interface Problem extends Wording {
  id: ProblemId;
  severity: Severity;
  location: SourceLocation;
}

/** The registry of everything that can be wrong with a series. */
const problemTypes = { ...errors, ...warnings };

/** The id of a kind of problem, stable, as in the reference. */
export type ProblemId = keyof typeof problemTypes;

type Details<Id extends ProblemId> = (typeof problemTypes)[Id] extends ProblemType<infer D> ? D : never;

const types: { [Id in ProblemId]: ProblemType<Details<Id>> } = problemTypes;

/** States a problem in words. */
export function problem<Id extends ProblemId>(
  id: Id,
  location: SourceLocation,
  details: Details<Id>,
): Problem {
  const { severity, words } = types[id];
  return { id, severity, location, ...words(details) };
}

/** Problems in reading order: by file, line and column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareStrings(a.location.file, b.location.file) ||
      (a.location.line ?? 0) - (b.location.line ?? 0) ||
      (a.location.column ?? 0) - (b.location.column ?? 0),
  );
}

/** Every kind of problem there is, in the order of the registry. */
export const problemKinds: readonly { id: ProblemId; severity: Severity }[] = keysOf(types).map((id) => ({
  id,
  severity: types[id].severity,
}));
