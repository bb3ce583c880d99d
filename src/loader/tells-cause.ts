import type { Problem } from '../series/diagnostics/problem.ts';
import type { Data } from './data/data.ts';

/**
 * Which of the problems of a content folder are told: a file that could not be read makes links look dead that are not,
 * and a frontmatter that is none is no text either; one problem is enough.
 */
export function tellsCause(
  { numbers, isKnown }: Pick<Data, 'numbers' | 'isKnown'>,
  problems: readonly Problem[],
): (problem: Problem) => boolean {
  const headless = new Set(
    problems.flatMap(({ id, location }) => (id === 'missing-frontmatter' ? [location.file] : [])),
  );
  return ({ id, location }) =>
    (numbers || id !== 'unknown-thesis') &&
    (isKnown || id !== 'dead-link') &&
    (id === 'missing-frontmatter' || !headless.has(location.file));
}
