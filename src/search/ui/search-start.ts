import { isIdle } from '../query/query-state.ts';
import { element } from './dom.ts';
import { type LinkSettings, searchSettings } from './settings.ts';
import type { SearchStore } from './store.ts';

const { t } = searchSettings;

/** Links that a slow phone can lay out in one frame beside all else. */
const perFrame = 16;

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
      (start) => void addWays(container, start),
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

async function addWays(container: HTMLElement, { items, topics, newest }: SearchStart): Promise<void> {
  const numbers = items.numbers.map((number) => ({
    href: items.href.replace('{number}', `${number}`),
    text: `${number}`,
  }));
  await addGroup(container, t.newest, newest, 'search-newest');
  await addGroup(container, t.topics, topics, 'search-topics');
  await addGroup(container, items.name, numbers, 'search-numbers');
}

/** Adds links below all there is, a few in a frame: a hundred at once would hold up who types already. */
async function addGroup(
  container: HTMLElement,
  title: string,
  links: readonly LinkSettings[],
  name: string,
): Promise<void> {
  if (links.length === 0) return;
  const list = element('ul', { class: name });
  container.append(element('h3', {}, title), list);
  for (let from = 0; from < links.length; from += perFrame) {
    await new Promise(requestAnimationFrame);
    const some = links.slice(from, from + perFrame);
    list.append(...some.map(({ href, text }) => element('li', {}, element('a', { href }, text))));
  }
}
