import { pageSize } from '../worker/engine.ts';
import { button, element } from './dom.ts';
import { resultItem } from './result-item.ts';
import { searchSettings } from './settings.ts';
import type { SearchStore } from './store.ts';

const { t } = searchSettings;

/** Results that are listed at a time: each has a place that is watched, and more would make typing slow. */
const step = 100;

/**
 * Lists the results of a search. A result is loaded when its place comes into view, the first ones at once. What was
 * found before stays until there is something new.
 */
export function showResults(container: HTMLElement, store: SearchStore): void {
  const list = element('ol', { class: 'search-results', 'aria-label': t.results });
  const more = element('div', { class: 'search-more' });
  container.replaceChildren(list, more);
  const inView = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void fill(target);
  });

  store.on('search', () => list.setAttribute('aria-busy', 'true'));
  store.on('failure', () => replaceResults(0));
  store.on('results', () => replaceResults(store.results?.total ?? 0));
  // The next ones are loaded before the arrow keys lead there.
  list.addEventListener('focusin', ({ target }) => {
    const item = target instanceof Element ? target.closest('.search-result') : undefined;
    if (item?.nextElementSibling) void fill(item.nextElementSibling);
  });

  function replaceResults(total: number): void {
    inView.disconnect();
    list.replaceChildren();
    list.setAttribute('aria-busy', 'false');
    append(total);
  }

  function append(total: number): void {
    const from = list.children.length;
    const places = Array.from({ length: Math.min(step, total - from) }, () =>
      element('li', { class: 'search-result', 'aria-hidden': 'true' }),
    );
    list.append(...places);
    for (const place of places) inView.observe(place);
    for (const place of places.slice(0, pageSize)) void fill(place);
    const left = total - list.children.length;
    more.replaceChildren(...(left > 0 ? [button(t.more(left), () => void showMore(total))] : []));
  }

  async function showMore(total: number): Promise<void> {
    const from = list.children.length;
    append(total);
    const first = list.children[from];
    if (first) await fill(first);
    list.children[from]?.querySelector('a')?.focus();
  }

  async function fill(place: Element): Promise<void> {
    if (!place.ariaHidden) return;
    inView.unobserve(place);
    const { query } = store.state;
    const hit = await store.load([...list.children].indexOf(place));
    if (hit && place.isConnected) place.replaceWith(resultItem(hit, query));
  }
}
