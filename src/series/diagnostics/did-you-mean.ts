import { closestMatch } from 'leven';

/**
 * The known name that somebody who wrote `name` most probably meant ("did you mean"), or nothing where none is near:
 * at most a third of the letters, and never more than three, may differ; or all are there in another order.
 */
export function suggest(name: string, known: readonly string[]): string | undefined {
  if (name === '') return undefined;
  const maxDistance = Math.min(3, Math.max(1, Math.floor(name.length / 3)));
  const lower = new Map(known.map((candidate) => [candidate.toLowerCase(), candidate]));
  const candidates = [...lower.keys()];
  const meant = name.toLowerCase();
  const letters = lettersOf(meant);
  const match =
    closestMatch(meant, candidates, { maxDistance }) ??
    candidates.find((candidate) => candidate.length === meant.length && lettersOf(candidate) === letters);
  return match === undefined ? undefined : lower.get(match);
}

function lettersOf(name: string): string {
  return [...name].sort().join('');
}
