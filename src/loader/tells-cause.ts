import { posix } from 'node:path';
import type { Problem, ProblemId } from '../series/diagnostics/problem.ts';
import type { Data } from './data/data.ts';

/** Errors after which the images of a text are not all known. */
const hidesImages = new Set<ProblemId>(['missing-image', 'mdx-syntax', 'yaml-syntax', 'missing-frontmatter']);

/** Warnings that only repeat an error at the same place: a key or an id that is misspelt is missing under its right name. */
const repeats = new Map<ProblemId, readonly ProblemId[]>([
  ['figure-without-credit', ['unknown-key']],
  ['statistic-without-source', ['unknown-key']],
  ['uncited-source', ['invalid-value', 'duplicate-id']],
]);

/**
 * Filters the problems of a content folder for the report: a file that could not be read makes links look dead that are not,
 * and a frontmatter that is none is no text either; one problem is enough.
 */
export function tellsCause(
  { hasAllNumbers, isKnown }: Pick<Data, 'hasAllNumbers' | 'isKnown'>,
  problems: readonly Problem[],
): (problem: Problem) => boolean {
  const headless = new Set(
    problems.flatMap(({ id, location }) => (id === 'missing-frontmatter' ? [location.file] : [])),
  );
  const unsure = new Set(
    problems.flatMap(({ id, location }) => (hidesImages.has(id) ? [posix.dirname(location.file)] : [])),
  );
  const placed = Map.groupBy(problems, placeOf);
  return (problem) => {
    const { id, location } = problem;
    const causes = repeats.get(id) ?? [];
    return (
      (hasAllNumbers || id !== 'unknown-thesis') &&
      (isKnown || id !== 'dead-link') &&
      (id === 'missing-frontmatter' || !headless.has(location.file)) &&
      (id !== 'unused-image' || !unsure.has(posix.dirname(location.file))) &&
      !(causes.length > 0 && placed.get(placeOf(problem))?.some((other) => causes.includes(other.id)))
    );
  };
}

function placeOf({ location: { file, line, column } }: Problem): string {
  return `${file}:${line}:${column}`;
}
