import type { DomUtils } from 'htmlparser2';

/** An element of HTML as it is read. */
export type PageElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;
/** A node of HTML as it is read. */
export type PageNode = PageElement['children'][number];

/** Elements of a page that hold text only. */
export const phrasing: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 span em strong small s cite q dfn abbr time code var samp kbd sub sup i b u mark bdi bdo ' +
    'pre caption dt rt'
  ).split(' '),
);

/** Elements that cannot stand among text. */
export const blocks: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 div section article aside blockquote figure figcaption pre hr address ' +
    'ul ol li dl dt dd table caption thead tbody tfoot tr td th'
  ).split(' '),
);

const others = 'a img br wbr ins del ruby rt rp bdi span'.split(' ');

/** Elements that have other names in a book, where nothing folds. */
export const renamed: ReadonlyMap<string, string> = new Map([
  ['details', 'div'],
  ['summary', 'div'],
  ['main', 'div'],
  ['nav', 'div'],
  ['header', 'div'],
  ['footer', 'div'],
  ['article', 'section'],
  ['data', 'span'],
  ['menu', 'ul'],
]);

/** Whether of an element only what is in it stands in a book. */
export function unwrapped(name: string): boolean {
  return !(phrasing.has(name) || blocks.has(name) || others.includes(name) || renamed.has(name));
}

/** Elements that a book does not have, with everything in them. */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    'script style template link meta title base button form fieldset select textarea input datalist output progress ' +
    'meter dialog svg canvas object embed map area source track param noscript'
  ).split(' '),
);

/** Classes of elements that only have a meaning on a page. */
export const onlyOnPages = /(?:^|\s)(?:permalink|oncoming|answer|on-click|source-note|backref)(?:\s|$)/;

/** Classes for microformats and places in the margin. */
export const droppedClass = /^(?:[nr]\d+|lane|(?:p|u|h|e|dt|data)-.*)$/;

const patterns: Readonly<Record<string, RegExp>> = {
  id: /^\S+$/,
  lang: /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i,
  dir: /^(?:ltr|rtl|auto)$/,
  class: /\S/,
  title: /^/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,2}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  start: /^-?\d{1,9}$/,
  type: /^[1aAiI]$/,
  alt: /^/,
};

/** Attributes that every element may have. */
export const everywhere: ReadonlySet<string> = new Set(['id', 'lang', 'dir', 'class', 'title']);
const own: Readonly<Record<string, ReadonlySet<string>>> = {
  td: new Set(['colspan', 'rowspan']),
  th: new Set(['colspan', 'rowspan', 'scope']),
  ol: new Set(['start', 'type']),
  img: new Set(['alt']),
};

/**
 * The value of an attribute in a book, or nothing where it has none there.
 *
 * @param page the base of relative URLs
 */
export function readAttribute(tag: string, name: string, value: string, page: string): string | undefined {
  if ((tag === 'a' && name === 'href') || (tag === 'img' && name === 'src'))
    return URL.parse(value, page)?.href;
  if (!everywhere.has(name) && !own[tag]?.has(name)) return undefined;
  return patterns[name]?.test(value) ? value : undefined;
}
