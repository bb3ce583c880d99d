import { button, element } from './dom.ts';
import type { Outcome } from './engine.ts';
import type { SearchSettings } from './settings.ts';
import type { State } from './state.ts';

/**
 * What helps a reader on: other queries that may have been meant; and who found nothing, the search without its
 * filters and the lists of everything there is.
 *
 * @param follow is called with the state that the reader chooses
 */
export function help(
  state: State,
  { total, suggestions }: Outcome,
  { say, lists }: SearchSettings,
  follow: (state: State) => void,
): HTMLElement[] {
  const near =
    suggestions.length > 0 &&
    element(
      'p',
      { class: 'search-nearest' },
      `${say.nearest} `,
      ...suggestions.map((query) => button(query, () => follow({ ...state, query }))),
    );
  if (total > 0) return near ? [near] : [];

  const narrowed = Object.keys(state.chosen).length > 0;
  return [
    ...(narrowed
      ? [
          element('p', {}, say.nothingFiltered),
          button(say.withoutFilters, () => follow({ ...state, chosen: {} })),
        ]
      : []),
    ...(near ? [near] : []),
    element(
      'p',
      { class: 'search-lists' },
      `${say.elsewhere} `,
      ...lists.map(({ href, text }) => element('a', { href }, text)),
    ),
  ];
}
