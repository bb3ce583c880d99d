import type { Locate, SourceLocation } from '../diagnostics/location.ts';
import { type Problem, problem, problemKinds } from '../diagnostics/problem.ts';
import { readTextFile } from '../model/content-paths.ts';
import { valueAt } from '../text/keys.ts';

/** An author's word that a warning is meant so, in the key `accept` of a text or of an entry in YAML. */
export interface Acceptance {
  /** Id of the warning. */
  id: string;
  /** Where it is accepted. */
  location: SourceLocation;
  /** Whether it speaks of what stands there. */
  covers: (location: SourceLocation) => boolean;
}

/** Acceptances of a text, for itself and for files beside it that are no texts; its frontmatter may have other problems. */
export function acceptancesOf({
  file,
  data,
  locate,
}: {
  file: string;
  data: unknown;
  locate: Locate;
}): Acceptance[] {
  const folder = file.replace(/[^/]*$/, '');
  const isBeside = (other: string) => other.replace(/[^/]*$/, '') === folder && !readTextFile(other);
  return readAcceptances(data, [], locate, (location) => location.file === file || isBeside(location.file));
}

/** Acceptances of a YAML file, for itself; those of the entries of a list, for what stands in the entry. */
export function acceptancesIn({ data, locate }: { data: unknown; locate: Locate }): Acceptance[] {
  const { file } = locate([]);
  if (!Array.isArray(data)) return readAcceptances(data, [], locate, (location) => location.file === file);
  const lineOf = (index: number) => locate([index]).line ?? 0;
  return data.flatMap((entry, index) => {
    const end = index + 1 < data.length ? lineOf(index + 1) : Number.POSITIVE_INFINITY;
    return readAcceptances(
      entry,
      [index],
      locate,
      ({ file: other, line = 0 }) => other === file && lineOf(index) <= line && line < end,
    );
  });
}

function readAcceptances(
  value: unknown,
  path: readonly PropertyKey[],
  locate: Locate,
  covers: Acceptance['covers'],
): Acceptance[] {
  const accepted = valueAt(value, ['accept']);
  if (typeof accepted !== 'object' || accepted === null || Array.isArray(accepted)) return [];
  return Object.keys(accepted).map((id) => ({ id, location: locate([...path, 'accept', id]), covers }));
}

const warnings: readonly string[] = problemKinds.flatMap(({ id, severity }) =>
  severity === 'warning' && id !== 'unmet-acceptance' ? [id] : [],
);

/** Whether a warning is accepted where it stands. */
export function isAccepted({ id, severity, location }: Problem, acceptances: readonly Acceptance[]): boolean {
  return severity === 'warning' && acceptances.some((each) => each.id === id && each.covers(location));
}

/** Ids that no warning has. */
export function checkAcceptances(acceptances: readonly Acceptance[]): Problem[] {
  return acceptances.flatMap(({ id, location }) =>
    warnings.includes(id) ? [] : [problem('unknown-key', location, { name: id, known: warnings })],
  );
}

/**
 * Acceptances of warnings that are not given any more.
 *
 * @param problems all that were found
 */
export function findUnmet(problems: readonly Problem[], acceptances: readonly Acceptance[]): Problem[] {
  // With errors, not all warnings are found.
  if (problems.some(({ severity }) => severity === 'error')) return [];
  return acceptances.flatMap((acceptance) => {
    const { id, location } = acceptance;
    // Whether a link to another site is dead is asked only now and then.
    const isKnown = warnings.includes(id) && id !== 'dead-external-link';
    return isKnown && !problems.some((each) => isAccepted(each, [acceptance]))
      ? [problem('unmet-acceptance', location, { id })]
      : [];
  });
}
