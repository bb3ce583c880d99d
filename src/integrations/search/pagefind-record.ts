import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { baseLanguage } from '../../series/languages/index.ts';
import { unspacedScript } from '../../series/languages/scripts.ts';
import { readBesideWords, type WordKnowledge } from '../../series/search/beside-words.ts';
import { blockBorder } from '../../series/search/block-border.ts';
import { nameKeysOf } from '../../series/search/name-key.ts';
import {
  documentText,
  headingOf,
  type SearchDocument,
  type SearchSection,
} from '../../series/search/search-document.ts';

/** How much the words of a heading count. */
const headingWeight = 3;

/** What tells Pagefind that it does not know the language: it would take words for others of the same stem. */
const undetermined = 'und';

/**
 * A document as Pagefind reads it: HTML with its sections, and before them what they do not say. Kinds, numbers and dates
 * are filters, not metadata, since Pagefind would also search the latter: "2026" would find every text of the year.
 */
export function toPagefindRecord(document: SearchDocument, knowledge: WordKnowledge): string {
  const { language, kindName, title, numbers, date, filters, keywords, sections } = document;
  const { part, topic, author } = filters;
  const names = [...part, ...topic, ...author];
  const headings = sections.flatMap(headingOf);
  const ofTitle = readBesideWords(title, knowledge);
  const ofText = readBesideWords([documentText(document), ...keywords, ...names].join('\n'), knowledge);
  const children = [
    data('meta', 'title', title),
    data('meta', 'titleForms', [...ofTitle.forms, ...nameKeysOf(title, knowledge)].join(' ')),
    data('meta', 'titleParts', ofTitle.parts.join(' ')),
    data('meta', 'headings', headings.join(' ')),
    data('meta', 'forms', ofText.forms.join(' ')),
    data('meta', 'parts', ofText.parts.join(' ')),
    data('meta', 'keywords', keywords.join(', ')),
    data('meta', 'names', names.join(', ')),
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
  // Between words without spaces, Pagefind finds the borders by the language: https://pagefind.app/docs/multilingual/
  const lang = unspacedScript(language) ? baseLanguage(language) : undetermined;
  const body = element('body', { dataPagefindBody: '' }, children);
  return toHtml(element('html', { lang }, [body])).normalize();
}

/** Pagefind ends what it takes for a block with a full stop; borders between blocks are words of their own here. */
function toElement(section: SearchSection): Element {
  const { anchor = 'top', title, weight, blocks } = section;
  const text = blocks.join(` ${blockBorder} `);
  const properties = {
    id: anchor,
    dataPagefindTitle: title,
    dataPagefindWeight: weight === undefined ? undefined : String(weight),
  };
  const heading = headingOf(section).flatMap((words) => [
    element('span', { dataPagefindWeight: String(headingWeight) }, [textNode(words)]),
    textNode(` ${blockBorder} `),
  ]);
  return element('span', properties, [...heading, textNode(`${text} `)]);
}

function data(kind: 'meta' | 'filter' | 'sort', name: string, content: string): Element {
  return element('meta', { [`data-pagefind-${kind}`]: `${name}[content]`, content }, []);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function textNode(value: string): ElementContent {
  return { type: 'text', value };
}
