import { fitOf, rangeOf } from '../series/model/generator.ts';
import { version } from '../version.ts';

/**
 * Words that a minor version added, by its number: `{ '1.2': ['search.sections'] }`. Languages that were written for an
 * earlier version show them in English; a major version empties the list, and asks for all of them.
 */
export type LaterWords = Readonly<Record<string, readonly string[]>>;

/** Words that minor versions of this major one have added. */
export const laterWords: LaterWords = {};

/**
 * The version that added a word, where a file of words was written for an earlier one.
 *
 * @param key such as `search.sections`
 * @param generator what the file says of itself: `^1.2`; nothing is the first of this major version
 */
export function addedIn(key: string, generator: string | undefined, later: LaterWords): string | undefined {
  const writtenFor = generator ?? rangeOf(version).replace(/\.\d+$/, '.0');
  return Object.entries(later).find(
    ([since, keys]) => keys.includes(key) && fitOf(`^${since}`, `${writtenFor.slice(1)}.0`) === 'too old',
  )?.[0];
}
