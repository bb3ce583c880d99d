import { cleanQuery, matches, withoutStopWords, wordsOf } from '../query/query.ts';
import { button, element } from './dom.ts';
import { nonContentSelectors } from './non-content.ts';
import { highlightParameter } from './result-item.ts';
import type { SearchSettings } from './settings.ts';

/** The names of the highlights in the style sheet: all places, and the one the reader went to. */
const [all, current] = ['search', 'search-current'];

/**
 * Highlights in the text of the page what a search led to, and says so in a bar from where the reader can go on to the
 * next place or switch it off. The text stays as it is where the browser can highlight without touching it; where it
 * cannot, the words are put into `mark`. Does nothing where nothing is found.
 */
export function highlight({ t, language }: SearchSettings): void {
  const query = cleanQuery(new URLSearchParams(location.search).get(highlightParameter) ?? '');
  const ranges = findWords(wordsOf(withoutStopWords(query, language)));
  if (ranges.length === 0) return;
  const clear = 'highlights' in CSS ? paint(ranges) : mark(ranges);

  let next: number | undefined;
  const status = element('p', { role: 'status' });
  const bar = element(
    'div',
    { class: 'search-bar' },
    status,
    button(t.nextHit, () => {
      // The first time: the first place that is not above what the reader sees.
      const at =
        next ??
        Math.max(
          0,
          ranges.findIndex((range) => topOf(range) > 0),
        );
      next = (at + 1) % ranges.length;
      show(ranges[at]);
      status.replaceChildren(t.hitOf(at + 1, ranges.length));
    }),
    button(t.highlightOff, () => {
      clear();
      bar.remove();
      const address = new URL(location.href);
      address.searchParams.delete(highlightParameter);
      history.replaceState(history.state, '', address);
      document.querySelector<HTMLElement>('main')?.focus();
    }),
  );
  document.body.append(bar);
  // A live region speaks of what changes in it, not of what it is born with.
  requestAnimationFrame(() => status.replaceChildren(t.highlighted(ranges.length, query)));
}

/** @returns what takes the highlights back */
function paint(ranges: readonly Range[]): () => void {
  CSS.highlights.set(all, new Highlight(...ranges));
  return () => {
    CSS.highlights.delete(all);
    CSS.highlights.delete(current);
  };
}

/** From the last to the first: a mark moves what stands behind it in the same text. @returns what takes them back */
function mark(ranges: readonly Range[]): () => void {
  const marks = ranges.toReversed().map((range) => {
    const made = element('mark');
    range.surroundContents(made);
    return made;
  });
  return () => {
    for (const each of marks) {
      const parent = each.parentNode;
      each.replaceWith(...each.childNodes);
      parent?.normalize();
    }
  };
}

function show(range: Range | undefined): void {
  if (!range) return;
  const details = range.startContainer.parentElement?.closest('details');
  if (details) details.open = true;
  scrollBy({ top: topOf(range) - innerHeight / 2 });
  if ('highlights' in CSS) CSS.highlights.set(current, new Highlight(range));
}

function topOf(range: Range): number {
  return range.getBoundingClientRect().top;
}

const notSearched = nonContentSelectors.join(', ');

function findWords(queried: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const body of document.querySelectorAll('[data-search-text]')) {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.closest(notSearched)) continue;
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
