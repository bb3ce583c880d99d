import { button, element } from './dom.ts';
import type { Engine, Outcome } from './engine.ts';
import { nothingFound } from './help.ts';
import { choices } from './narrow.ts';
import { cleanQuery } from './query.ts';
import { resultItem } from './results.ts';
import type { SearchSettings } from './settings.ts';
import { isIdle, nothing, type State } from './state.ts';

/** Results that are loaded at a time: as many as fit on a screen. */
const portion = 3;

/** How long a reader pauses who has typed what they mean, in milliseconds. */
const pause = 120;

/** A search form that is alive: it shows what it finds below itself. */
export interface View {
  /** Shows a state, as if the reader had entered it. */
  show: (state: State) => Promise<void>;
}

/**
 * Brings a search form to life.
 *
 * @param form has an `input` named `q`
 * @param panel is filled with the results
 * @param changed is told of every new state; `settled` once the reader has decided rather than typed on
 */
export function createView(
  form: HTMLFormElement,
  panel: HTMLElement,
  engine: Engine,
  settings: SearchSettings,
  changed: (state: State, settled: boolean) => void = () => {},
): View {
  const { say } = settings;
  const input =
    form.querySelector<HTMLInputElement>('input[name=q]') ??
    form.appendChild(element('input', { name: 'q' }));
  const status = element('p', { class: 'search-status', role: 'status' });
  const narrowing = element('div', { class: 'search-choices', role: 'group', 'aria-label': say.filters });
  const list = element('ol', { class: 'search-results' });
  const below = element('div', { class: 'search-below' });
  let current: State = nothing;
  let run = 0;
  let typing = 0;

  panel.replaceChildren(
    ...(settings.development ? [element('p', { class: 'search-note' }, say.development)] : []),
    status,
    narrowing,
    list,
    below,
  );
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      const state = { ...current, query: cleanQuery(input.value) };
      changed(state, false);
      void search(state);
    }, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    const state = { ...current, query: cleanQuery(input.value) };
    changed(state, true);
    // Enter goes to the first result, and Enter there opens it.
    void search(state).then(() => list.querySelector('a')?.focus());
  });
  panel.addEventListener('keydown', move);
  form.addEventListener('keydown', move);
  engine.warm().catch(() => {
    // Said when the reader searches.
  });
  return { show };

  function show(state: State): Promise<void> {
    input.value = state.query;
    return search(state);
  }

  /** Only the latest search may show what it found. */
  async function search(state: State) {
    const own = ++run;
    current = state;
    if (isIdle(state)) return clear('');
    panel.ariaBusy = 'true';
    const waiting = window.setTimeout(() => own === run && status.replaceChildren(say.loading), 400);
    try {
      const outcome = await engine.find(state);
      const hits = await outcome.load(0, portion);
      const help = outcome.total === 0 ? await nothingFound(state, outcome, settings, follow) : [];
      if (own !== run) return;
      status.replaceChildren(
        outcome.total === 0 ? say.nothing(state.query) : say.counted(outcome.total, state.query),
      );
      narrowing.replaceChildren(...choices(state, outcome, settings, follow));
      list.replaceChildren(...hits.map((hit) => resultItem(hit, state.query, settings)));
      below.replaceChildren(...help);
      offerMore(outcome, state, own);
    } catch {
      if (own === run) fail(state);
    } finally {
      clearTimeout(waiting);
      if (own === run) panel.ariaBusy = 'false';
    }
  }

  function follow(state: State) {
    input.value = state.query;
    changed(state, true);
    // What was chosen is about to be replaced: the reader goes on from the same place.
    const name = document.activeElement?.getAttribute('name');
    void search(state).then(() => {
      if (name) narrowing.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    });
  }

  function offerMore(outcome: Outcome, state: State, own: number) {
    const shown = list.children.length;
    const left = outcome.total - shown;
    if (left <= 0) return;
    const more = button(say.more(left), () => void loadMore());
    // Whoever scrolls that far wants them; the button is for those who do not scroll.
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void loadMore());
    below.append(more);
    watch.observe(more);

    async function loadMore() {
      watch.disconnect();
      const hits = await outcome.load(shown, shown + portion).catch(() => undefined);
      if (own !== run) return;
      if (!hits) return fail(state);
      const focused = document.activeElement === more;
      list.append(...hits.map((hit) => resultItem(hit, state.query, settings)));
      more.remove();
      if (focused) list.children[shown]?.querySelector('a')?.focus();
      offerMore(outcome, state, own);
    }
  }

  function fail(state: State) {
    clear(settings.development ? say.failedInDevelopment : say.failed);
    below.append(button(say.retry, () => void search(state).then(() => input.focus())));
  }

  function clear(message: string) {
    status.replaceChildren(message);
    for (const part of [narrowing, list, below]) part.replaceChildren();
  }

  /** Arrow keys go from the input through the results and back. */
  function move(event: KeyboardEvent) {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const stops = [input, ...list.querySelectorAll('a'), ...below.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.indexOf(target);
    const next = at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}
