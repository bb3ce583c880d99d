import { Answer } from '../answer.ts';
import { currentState, enter, instance } from '../instance.ts';
import { isIdle } from '../query/query-state.ts';
import { button, element } from './dom.ts';
import { settings } from './settings.ts';

const { t, lists } = settings;

/**
 * What helps a reader on: other queries that may have been meant; who found nothing, the search without its filters
 * and the lists of everything there is; and where the index could not be loaded, another try.
 */
class SearchAdvice extends HTMLElement {
  instance = instance;

  connectedCallback() {
    instance.registerUtility(this, 'advice');
    instance.on('results', () => this.replaceChildren(...advice()));
    instance.on('error', () => {
      const retry = () => {
        instance.focusPreviousInput(this);
        enter(currentState());
      };
      this.replaceChildren(button(t.retry, retry));
    });
    this.addEventListener('keydown', (event) => this.move(event));
  }

  /** Arrow keys lead through the advice, and on: to the results, and back to the input. */
  private move(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const isDown = event.key === 'ArrowDown';
    const stops = [...this.querySelectorAll<HTMLElement>('a, button')];
    const next = stops[stops.findIndex((stop) => stop.matches(':focus')) + (isDown ? 1 : -1)];
    if (next) next.focus();
    else if (isDown) instance.focusNextResults(this);
    else instance.focusPreviousInput(this);
  }
}

function advice(): HTMLElement[] {
  const state = currentState();
  const { searchResult } = instance;
  if (isIdle(state) || !(searchResult instanceof Answer)) return [];

  const near = element(
    'p',
    { class: 'search-nearest' },
    `${t.suggest} `,
    ...searchResult.suggestions.map((query) => button(query, () => enter({ ...state, query }))),
  );
  const suggested = searchResult.suggestions.length > 0 ? [near] : [];
  if (searchResult.results.length > 0) return suggested;

  const withoutFilters = [
    element('p', {}, t.nothingFiltered),
    button(t.withoutFilters, () => enter({ ...state, chosen: {} })),
  ];
  const everything = element(
    'p',
    { class: 'search-lists' },
    `${t.elsewhere} `,
    ...lists.map(({ href, text }) => element('a', { href }, text)),
  );
  const isNarrowed = Object.keys(state.chosen).length > 0;
  return [...(isNarrowed ? withoutFilters : []), ...suggested, everything];
}

customElements.define('search-advice', SearchAdvice);
