import { button, element } from './dom.ts';
import { type Outcome, portion } from './engine.ts';
import { help } from './help.ts';
import { choices } from './narrow.ts';
import { cleanQuery } from './query.ts';
import type { Searcher } from './remote.ts';
import { resultItem } from './results.ts';
import type { SearchSettings } from './settings.ts';
import { isIdle, nothing, type State } from './state.ts';

/** How long a reader pauses who has typed what they mean, in milliseconds. */
const pause = 120;

/** A search form that is alive: it shows what it finds below itself. */
export interface View {
  /** Shows a state, as if the reader had entered it. */
  show: (state: State) => void;
  /** Searches for what stands in the form already. */
  begin: () => void;
}

/** What of a page a view lives in. */
export interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Is filled with the results. */
  panel: HTMLElement;
  /** A live region in the panel. */
  status: Element;
}

/** Finds the search form within an element, and the panel for its results; nothing where one is missing. */
export function findParts(frame: Element | null): Parts | undefined {
  const form = frame?.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  const panel = frame?.querySelector<HTMLElement>('[data-search-panel]');
  const status = panel?.querySelector('[role=status]');
  return form && input && panel && status ? { form, input, panel, status } : undefined;
}

/**
 * Brings a search form to life.
 *
 * @param changed is told of every new state; `settled` once the reader has decided rather than typed on
 */
export function createView(
  { form, input, panel, status }: Parts,
  searcher: Searcher,
  settings: SearchSettings,
  changed: (state: State, settled: boolean) => void,
): View {
  const { say } = settings;
  const narrowing = element('div', { class: 'search-choices', role: 'group', 'aria-label': say.filters });
  const advice = element('div', { class: 'search-advice' });
  const list = element('ol', { class: 'search-results' });
  const below = element('div', { class: 'search-below' });
  let current: State = nothing;
  let run = 0;
  let typing = 0;

  if (settings.development) status.before(element('p', { class: 'search-note' }, say.development));
  status.after(narrowing, advice, list, below);
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => enter(false), pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    // Enter goes to the first result, and Enter there opens it.
    const focus = () => list.querySelector('a')?.focus();
    const isShown = cleanQuery(input.value) === current.query && panel.ariaBusy !== 'true';
    if (isShown && list.hasChildNodes()) {
      changed(current, true);
      focus();
    } else void enter(true).then(focus);
  });
  panel.addEventListener('keydown', move);
  form.addEventListener('keydown', move);
  return { show, begin };

  function enter(settled: boolean): Promise<void> {
    const state = { ...current, query: cleanQuery(input.value) };
    changed(state, settled);
    return search(state);
  }

  function show(state: State) {
    input.value = state.query;
    void search(state);
  }

  function begin() {
    if (cleanQuery(input.value) === '') status.replaceChildren();
    else void enter(false);
  }

  /** Only the latest search may show what it found. */
  async function search(state: State) {
    const own = ++run;
    current = state;
    if (isIdle(state)) return clear('');
    panel.ariaBusy = 'true';
    const waiting = window.setTimeout(() => own === run && status.replaceChildren(say.loading), 400);
    try {
      const outcome = await searcher.find(state);
      const hits = outcome && (await searcher.load(0, portion));
      if (own !== run || !outcome || !hits) return;
      status.replaceChildren(
        outcome.total === 0 ? say.nothing(state.query) : say.counted(outcome.total, state.query),
      );
      narrowing.replaceChildren(...choices(state, outcome, settings, follow));
      list.replaceChildren(...hits.map((hit) => resultItem(hit, state.query, settings)));
      advice.replaceChildren(...help(state, outcome, settings, follow));
      below.replaceChildren();
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
      const hits = await searcher.load(shown, shown + portion).catch(() => undefined);
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
    for (const part of [narrowing, advice, list, below]) part.replaceChildren();
    panel.ariaBusy = 'false';
  }

  /** Arrow keys go from the input through the results and back. */
  function move(event: KeyboardEvent) {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const stops = [
      input,
      ...[advice, list, below].flatMap((part) => [...part.querySelectorAll<HTMLElement>('a, button')]),
    ];
    const at = stops.indexOf(target);
    const next = at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}
