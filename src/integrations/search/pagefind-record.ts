import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Splitter } from '../../series/search/compound-splitter.ts';
import { type SearchDocument, type SearchSection, textOf } from '../../series/search/search-document.ts';
import { latinWords } from '../../series/text/words.ts';

/**
 * A document as Pagefind reads it: HTML with its sections, and before them what they do not say. Kinds, numbers and dates
 * are filters, not metadata, since Pagefind would also search the latter: "2026" would find every text of the year.
 */
export function toPagefindRecord(document: SearchDocument, split: Splitter): string {
  const { language, kindName, title, numbers, date, filters, keywords, names, sections } = document;
  const children = [
    data('meta', 'title', title),
    data('meta', 'words', keywords.join(' ')),
    data('meta', 'names', names.join(' ')),
    data('meta', 'parts', partsOf(textOf(document), split).join(' ')),
    data('sort', 'date', date),
    data('sort', 'number', String(numbers[0] ?? Number.MAX_SAFE_INTEGER)),
    data('filter', 'kind', kindName),
    data('filter', 'date', date),
    ...numbers.map((each) => data('filter', 'number', String(each))),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => data('filter', name, value)),
    ),
    ...sections.map(toElement),
  ];
  return toHtml(element('html', { lang: language }, [element('body', { dataPagefindBody: '' }, children)]));
}

function toElement({ anchor, title, depth, weight, blocks }: SearchSection): Element {
  const isHeading = title !== undefined && depth !== undefined;
  const heading = isHeading ? [element(`h${depth}`, { id: anchor }, [text(title)])] : [];
  const properties = {
    dataPagefindWeight: weight === undefined ? undefined : String(weight),
    ...(isHeading ? {} : { id: anchor, dataPagefindTitle: title }),
  };
  return element('div', properties, [...heading, ...blocks.map((block) => element('p', {}, [text(block)]))]);
}

function data(kind: 'meta' | 'filter' | 'sort', name: string, content: string): Element {
  return element('meta', { [`data-pagefind-${kind}`]: `${name}[content]`, content }, []);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
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
