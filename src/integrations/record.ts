import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { searchMessages } from '../i18n/search.ts';
import type { Splitter } from '../series/compound.ts';
import type { Findable } from '../series/findable.ts';

/**
 * What Pagefind is given to read for a page: of the built page only `main` without its drawings (with them it takes
 * three times as long), and before it what the page does not say itself. Kinds, numbers and dates are filters, not
 * metadata, since Pagefind would also search the latter: "2026" would find every text of the year.
 *
 * @param html the built page
 * @param itemName what an item of the series is called
 * @throws Error where the page has no `main`
 */
export function makeRecord(html: string, findable: Findable, itemName: string, split: Splitter): string {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < 0) throw new Error('it has no <main>');
  const { language, title, kind, numbers, date, filters } = findable;
  const kindName = kind === 'thesis' ? itemName : searchMessages[language].kinds[kind];
  const children = [
    described('meta', 'title', title),
    // Else Pagefind takes the first picture of the text, and searches its address.
    described('meta', 'image', ''),
    described('meta', 'image_alt', ''),
    described('meta', 'words', findable.keywords.join(' ')),
    described('meta', 'parts', partsOf(findable.text, split).join(' ')),
    described('sort', 'date', date),
    described('sort', 'number', String(numbers[0] ?? Number.MAX_SAFE_INTEGER)),
    described('filter', 'kind', kindName),
    described('filter', 'date', date),
    ...numbers.map((number) => described('filter', 'number', String(number))),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => described('filter', name, value)),
    ),
  ];
  const head = toHtml(children);
  return `<html lang="${language}"><body>${head}${withoutDrawings(html.slice(start, end))}</main></body></html>`;
}

function described(attribute: 'meta' | 'filter' | 'sort', name: string, content: string): Element {
  const properties = { [`data-pagefind-${attribute}`]: `${name}[content]`, content };
  return { type: 'element', tagName: 'meta', properties, children: [] };
}

/** Parts of compounds that do not begin them, once each: the beginning of a word Pagefind finds by itself. */
function partsOf(text: string, split: Splitter): string[] {
  return [...new Set((text.match(/\p{L}+/gu) ?? []).flatMap((word) => split(word).slice(1)))].sort();
}

/** Our own pages, where a drawing never holds another. */
function withoutDrawings(html: string): string {
  return html
    .split('<svg')
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('</svg>') + '</svg>'.length)))
    .join('');
}
