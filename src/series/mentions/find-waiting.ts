import { type Problem, problem } from '../diagnostics/problem.ts';
import type { Mention } from './mention.ts';
import { mentionsFolder } from './mention-files.ts';

/** What waits for a person, as one warning. */
export function findWaiting(mentions: ReadonlyMap<unknown, readonly Mention[]>): Problem[] {
  const count = [...mentions.values()].flat().filter(({ state }) => state === 'waiting').length;
  return count === 0 ? [] : [problem('waiting-mentions', { file: mentionsFolder }, { count })];
}
