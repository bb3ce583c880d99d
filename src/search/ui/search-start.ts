import { isIdle } from '../query/query-state.ts';
import { element } from './dom.ts';
import { type LinkSettings, searchSettings } from './settings.ts';
import type { SearchStore } from './store.ts';

const { t } = searchSettings;

/** Ways in for who searches for nothing yet, as `view-models/search/search-start.ts` makes them. */
interface SearchStart {
  /** Items have pages by number; the address has `{number}` in its place. A series may leave numbers out. */
  items: { name: string; numbers: readonly number[]; href: string };
  topics: readonly LinkSettings[];
  newest: readonly LinkSettings[];
}

/** Shows ways in while nothing is searched for: the items by number, topics, and the newest texts. */
export function showStart(container: HTMLElement, store: SearchStore): void {
  let isLoaded = false;
  store.on('search', () => {
    container.hidden = !isIdle(store.state);
    if (container.hidden || isLoaded) return;
    isLoaded = true;
    load().then(
      (start) => container.replaceChildren(...ways(start)),
      () => {
        // Without them the input is there, and they are tried again.
        isLoaded = false;
      },
    );
  });
}

async function load(): Promise<SearchStart> {
  const response = await fetch(searchSettings.start);
  if (!response.ok) throw new Error(`${searchSettings.start}: status ${response.status}`);
  return response.json();
}

function ways({ items, topics, newest }: SearchStart): HTMLElement[] {
  const numbers = items.numbers.map((number) => ({
    href: items.href.replace('{number}', `${number}`),
    text: `${number}`,
  }));
  return [
    ...group(t.newest, newest, 'search-newest'),
    ...group(t.topics, topics, 'search-topics'),
    ...group(items.name, numbers, 'search-numbers'),
  ];
}

function group(title: string, links: readonly LinkSettings[], name: string): HTMLElement[] {
  if (links.length === 0) return [];
  const entries = links.map(({ href, text }) => element('li', {}, element('a', { href }, text)));
  return [element('h3', {}, title), element('ul', { class: name }, ...entries)];
}
