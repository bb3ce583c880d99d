import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { searchMessages } from '../../i18n/search.ts';
import type { Splitter } from '../../series/search/compound-splitter.ts';
import type { SearchDocument } from '../../series/search/search-document.ts';
import { latinWords } from '../../series/text/words.ts';

/** What marks the text of a page for Pagefind, and what others said of it, which is a record of its own. */
const [ownText, voices] = [' data-pagefind-body', ' data-comments'];

/** What is said about a record beyond what its page holds. */
export interface RecordTexts {
  findable: SearchDocument;
  /** Which page of a conversation it is, from 1. */
  number: number;
  /** What an item of the series is called. */
  itemName: string;
  split: Splitter;
}

/**
 * What Pagefind is given to read for a page: of the built page only `main` without its drawings (with them it takes
 * three times as long), and before it what the page does not say itself. Kinds, numbers and dates are filters, not
 * metadata, since Pagefind would also search the latter: "2026" would find every text of the year.
 *
 * @param html the built page
 * @returns nothing for a page of a conversation on which no response can be read
 * @throws Error where the page has no `main`
 */
export function makeRecord(
  html: string,
  { findable, number, itemName, split }: RecordTexts,
): string | undefined {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < 0) throw new Error('it has no <main>');
  const { language, kind, numbers, date, filters } = findable;
  const t = searchMessages[language];
  const isVoice = kind === 'voice';
  const main = withoutIds(withoutDrawings(html.slice(start, end)));
  const said = isVoice ? main.slice(main.indexOf(voices)) : '';
  if (isVoice && !said.includes(' data-pagefind-title')) return undefined;
  // A conversation may go on for pages, of which each is found by its own words.
  const text = isVoice ? said.replace(/<[^>]*>/g, ' ') : findable.text;
  const body = isVoice ? main.replaceAll(ownText, '').replace(voices, ownText) : untilTextEnds(main);
  const children = [
    described('meta', 'title', isVoice ? t.voicesOn(findable.title, number) : findable.title),
    // Else Pagefind takes the first picture of the text, and searches its address.
    described('meta', 'image', ''),
    described('meta', 'image_alt', ''),
    described('meta', 'words', findable.keywords.join(' ')),
    described('meta', 'names', findable.names.join(' ')),
    described('meta', 'parts', partsOf(text, split).join(' ')),
    described('sort', 'date', date),
    described('sort', 'number', String(numbers[0] ?? Number.MAX_SAFE_INTEGER)),
    described('filter', 'kind', kind === 'thesis' ? itemName : t.kinds[kind]),
    described('filter', 'date', date),
    ...numbers.map((each) => described('filter', 'number', String(each))),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => described('filter', name, value)),
    ),
  ];
  return `<html lang="${language}"><body>${toHtml(children)}${body}</main></body></html>`;
}

function described(attribute: 'meta' | 'filter' | 'sort', name: string, content: string): Element {
  const properties = { [`data-pagefind-${attribute}`]: `${name}[content]`, content };
  return { type: 'element', tagName: 'meta', properties, children: [] };
}

/** Parts of compounds that do not begin them, once each: the beginning of a word Pagefind finds by itself. */
function partsOf(text: string, split: Splitter): string[] {
  const parts = new Set<string>();
  for (const word of text.match(latinWords) ?? []) {
    const [, ...rest] = split(word);
    for (const part of rest) parts.add(part);
  }
  return [...parts].sort();
}

/** What stands below the text is not searched, and takes Pagefind a third of its time to read. */
function untilTextEnds(main: string): string {
  const end = main.indexOf('</article>', main.lastIndexOf(ownText));
  return end < 0 ? main : `${main.slice(0, end)}</article>`;
}

/**
 * A text with the ids of its sections and of what has a title, which the search leads to. Of whatever has an id Pagefind
 * would keep the text once more.
 */
function withoutIds(html: string): string {
  return html.replace(/<(?!h[2-6]\b)[a-z][^>]* id="[^>]*>/g, (tag) =>
    tag.includes(' data-pagefind-title') ? tag : tag.replace(/ id="[^"]*"/, ''),
  );
}

/** The text around drawings; they may hold drawings themselves. */
function withoutDrawings(html: string): string {
  let text = '';
  let at = 0;
  for (let start = html.indexOf('<svg'); start >= 0; start = html.indexOf('<svg', at)) {
    text += html.slice(at, start);
    at = endOfDrawing(html, start);
  }
  return text + html.slice(at);
}

function endOfDrawing(html: string, start: number): number {
  const tags = /<\/?svg\b/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[0] === '<svg' ? 1 : -1;
    if (depth === 0) return html.indexOf('>', tag.index) + 1;
  }
  return html.length;
}
