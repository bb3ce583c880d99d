import { button, element } from './dom.ts';
import { cleanQuery, matches, wordsOf } from './query.ts';
import { highlightParameter } from './results.ts';
import type { SearchSettings } from './settings.ts';

/** The name of the highlight in the style sheet. */
const name = 'search';

/**
 * Highlights in the text of the page what a search led to, without touching the text, and says so in a bar from where
 * the reader can go on to the next place or switch it off. Does nothing where nothing is found or the browser cannot.
 */
export function highlight({ say }: SearchSettings): void {
  const query = cleanQuery(new URLSearchParams(location.search).get(highlightParameter) ?? '');
  const ranges = findWords(wordsOf(query));
  if (ranges.length === 0 || !('highlights' in CSS)) return;
  CSS.highlights.set(name, new Highlight(...ranges));

  let next = 0;
  const status = element('p', { role: 'status' });
  const bar = element(
    'div',
    { class: 'search-bar' },
    status,
    button(say.nextHit, () => {
      const range = ranges[next];
      next = (next + 1) % ranges.length;
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    }),
    button(say.highlightOff, () => {
      CSS.highlights.delete(name);
      bar.remove();
      const address = new URL(location.href);
      address.searchParams.delete(highlightParameter);
      history.replaceState(history.state, '', address);
      document.querySelector<HTMLElement>('main')?.focus();
    }),
  );
  document.body.append(bar);
  // A live region speaks of what changes in it, not of what it is born with.
  requestAnimationFrame(() => status.replaceChildren(say.highlighted(ranges.length, query)));
}

function findWords(queried: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const body of document.querySelectorAll('[data-pagefind-body], [data-voices]')) {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.closest('[data-pagefind-ignore], nav, .oncoming, .sources, .cite')) continue;
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        if (!queried.some((each) => matches(word, each))) continue;
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}
