import type { SearchLanguage } from '../../series/languages/search-language.ts';
import { cleanQuery } from '../query/query.ts';
import { parseQuery, partsOf } from '../query/terms.ts';
import { createMatcher } from '../query/text-matches.ts';
import { button, element } from './dom.ts';
import { nonContentSelectors } from './non-content.ts';
import type { SearchSettings } from './settings.ts';

/** The names of the highlights in the style sheet: all places, and the one the reader went to. */
const [all, current] = ['search', 'search-current'];

/**
 * Highlights in the text of the page what a search led to, and says so in a bar from where the reader can go on to the
 * next place, back to the one before, or switch it off. The text stays as it is where the browser can highlight without
 * touching it; where it cannot, the words are put into `mark`. Does nothing where nothing is found.
 */
export function highlight(text: string, { t, searchLanguage }: SearchSettings): void {
  const query = cleanQuery(text);
  const ranges = findWords(query, searchLanguage);
  if (ranges.length === 0) return;
  const clear = 'highlights' in CSS ? paint(ranges) : mark(ranges);

  let at: number | undefined;
  const status = element('p', { role: 'status' });
  const go = (step: 1 | -1) => {
    at = ((at ?? placeBefore(ranges, step)) + step + ranges.length) % ranges.length;
    show(ranges[at]);
    status.replaceChildren(t.hitOf(at + 1, ranges.length));
  };
  const bar = element(
    'div',
    { class: 'search-bar' },
    status,
    button(t.previousHit, () => go(-1)),
    button(t.nextHit, () => go(1)),
    button(t.highlightOff, () => {
      clear();
      bar.remove();
      document.querySelector<HTMLElement>('main')?.focus();
    }),
  );
  document.body.append(bar);
  // A live region speaks of what changes in it, not of what it is born with.
  requestAnimationFrame(() => status.replaceChildren(t.highlighted(ranges.length, query)));
}

/** The place from where a first step leads to the next one that is below the top of the window, or above it. */
function placeBefore(ranges: readonly Range[], step: 1 | -1): number {
  const below = ranges.findIndex((range) => topOf(range) > 0);
  const next = below < 0 ? ranges.length : below;
  return step > 0 ? next - 1 : next;
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

/** What a term means; of words that are only akin to it, where the page does not hold it, and of its parts. */
function findWords(query: string, language: SearchLanguage): Range[] {
  const { terms } = parseQuery(query, language);
  const texts = readTexts();
  const strict = createMatcher(terms, language);
  const found = new Set(texts.flatMap(({ data }) => strict.match(data).map(({ term }) => term)));
  const missing = new Set([...terms.keys()].filter((term) => !found.has(term)));
  const parts = terms.filter((_, term) => missing.has(term)).flatMap(partsOf);
  const matcher = createMatcher([...terms, ...parts], language);
  return texts.flatMap((text) =>
    matcher.match(text.data, missing).map(({ start, end }) => rangeOf(text, start, end)),
  );
}

function readTexts(): Text[] {
  const texts: Text[] = [];
  for (const body of document.querySelectorAll('[data-search-text]')) {
    // A word that is found is found whole: what divides those of the title goes.
    for (const division of body.querySelectorAll('.word, .long-word')) division.remove();
    body.querySelector('h1')?.normalize();
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && !node.parentElement?.closest(notSearched)) texts.push(node);
  }
  return texts;
}

function rangeOf(text: Text, start: number, end: number): Range {
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
