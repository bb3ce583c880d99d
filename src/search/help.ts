import { nearest } from '../series/nearest.ts';
import { button, element } from './dom.ts';
import type { Outcome } from './engine.ts';
import { fold } from './query.ts';
import type { SearchSettings } from './settings.ts';
import type { State } from './state.ts';

/**
 * What helps a reader who found nothing: near words that do occur, the search without its filters, and the lists of
 * everything there is.
 *
 * @param follow is called with the state that the reader chooses
 * @throws where the words cannot be loaded: then the index could not be, either
 */
export async function nothingFound(
  state: State,
  { unknown }: Outcome,
  { say, index, language, lists }: SearchSettings,
  follow: (state: State) => void,
): Promise<HTMLElement[]> {
  const narrowed = Object.keys(state.chosen).length > 0;
  const response = await fetch(`${index}words.${language}.json`);
  if (!response.ok) throw new Error(`the words of the index: status ${response.status}`);
  const words: string[] = await response.json();
  const known = new Map(words.map((word) => [fold(word), word]));
  const folded = [...known.keys()];
  const queries = [...new Set(state.query.split(' ').flatMap((word) => suggestions(word)))];

  return [
    ...(narrowed
      ? [
          element('p', {}, say.nothingFiltered),
          button(say.withoutFilters, () => follow({ ...state, chosen: {} })),
        ]
      : []),
    ...(queries.length > 0
      ? [
          element(
            'p',
            { class: 'search-nearest' },
            `${say.nearest} `,
            ...queries.map((query) => button(query, () => follow({ ...state, query }))),
          ),
        ]
      : []),
    element(
      'p',
      { class: 'search-lists' },
      `${say.elsewhere} `,
      ...lists.map(({ href, text }) => element('a', { href }, text)),
    ),
  ];

  /** The query with the word replaced by a near one; a word that is known is worth a search of its own. */
  function suggestions(word: string): string[] {
    const several = state.query.includes(' ');
    if (!unknown.includes(fold(word))) return several && fold(word).length > 3 ? [word] : [];
    const near = nearest(fold(word), folded);
    const spelt = near && known.get(near);
    return spelt ? [state.query.replace(word, spelt)] : [];
  }
}
