import { loadContent } from './load.ts';
import type { Problem } from './series/problem.ts';
import type { Settings } from './settings.ts';

/** Everything that is wrong with the series that the settings point to. */
export async function checkSeries(settings: Settings): Promise<Problem[]> {
  return (await loadContent(settings)).problems;
}
