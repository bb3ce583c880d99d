import type { Element, ElementContent, Parents, Root } from 'hast';
import type { Options as Schema } from 'rehype-sanitize';
import { CONTINUE, SKIP, visitParents } from 'unist-util-visit-parents';
import { cleanText } from '../../series/text/strings.ts';
import { addBreakOpportunities } from './soft-breaks.ts';

/** What is made of the elements that are let through. */
export interface SanitizeOptions {
  /** Begins every id of this comment. */
  prefix: string;
  /** What stands for an image without a description. */
  image: string;
  /** Name of a table. There may be many, so none is a landmark. */
  table: string;
}

/** Relative addresses in a comment count from here. */
const home = 'https://github.com/';

/**
 * What is let through: text-level elements, lists, tables, quotes, code, details. Nothing that loads, runs, looks
 * like a form or takes a style; no attribute but those that are named here.
 */
export function schema(prefix: string): Schema {
  return {
    tagNames: [
      ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em'],
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'ol', 'p'],
      ...['pre', 'q', 's', 'samp', 'section', 'span', 'strong', 'sub', 'summary', 'sup'],
      ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'var'],
    ],
    attributes: {
      a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy'],
      code: [['className', /^language-[\w+#-]{1,30}$/]],
      details: ['open'],
      img: ['src', 'alt'],
      input: ['checked'],
      ol: ['start'],
      section: ['dataFootnotes'],
      '*': ['id'],
    },
    ancestors: {
      dd: ['dl'],
      dt: ['dl'],
      li: ['ol', 'ul'],
      summary: ['details'],
      ...Object.fromEntries(['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((name) => [name, ['table']])),
    },
    clobber: ['ariaDescribedBy', 'id'],
    clobberPrefix: prefix,
    protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
    strip: [
      'script',
      'style',
      'template',
      'noscript',
      'title',
      'textarea',
      'xmp',
      'iframe',
      'noembed',
      'noframes',
    ],
    allowComments: false,
    allowDoctypes: false,
  };
}

/**
 * Finishes a tree that the sanitiser let through: addresses are absolute or lead into the same comment, images become
 * links (a remote image tells its host who reads), headings do not interfere with those of the page, tick boxes are
 * characters. Characters are cleaned once more, since `&#8238;` is none before it is parsed.
 */
export function sanitize(tree: Root, { prefix, image, table }: SanitizeOptions): Root {
  visitParents(tree, 'text', (node, ancestors) => {
    node.value = cleanText(node.value);
    const pieces = addBreakOpportunities(node.value);
    const parent = ancestors.at(-1);
    if (pieces.length === 1 || !parent) return CONTINUE;
    replace(parent, node, ...pieces);
    return parent.children.indexOf(pieces.at(-1) ?? node) + 1;
  });
  visitParents(tree, 'element', (node, ancestors) => {
    const { properties } = node;
    const parent = ancestors.at(-1);
    if (!isOrdinal(properties.start)) delete properties.start;
    if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
    if (properties.id === prefix || /\s/.test(String(properties.id))) delete properties.id;
    if (node.tagName === 'img' || node.tagName === 'input') {
      const inLink = ancestors.some((each) => each.type === 'element' && each.tagName === 'a');
      const instead = node.tagName === 'input' ? tickBox(node) : imageLink(node, image, inLink);
      if (parent) replace(parent, node, instead);
      return SKIP;
    }
    if (node.tagName === 'a') setAddress(node, prefix);
    if (node.tagName === 'table' && parent) replace(parent, node, scrolling(node, table));
    if (/^h[1-6]$/.test(node.tagName)) {
      node.children = [{ type: 'element', tagName: 'strong', properties: {}, children: node.children }];
      node.tagName = 'p';
    }
    return undefined;
  });
  return tree;
}

/** Leaves every id on its first element only, and no description that is not there. */
export function uniteIds(tree: Root): Root {
  const ids = new Set<unknown>();
  visitParents(tree, 'element', ({ properties }) => {
    if (ids.has(properties.id)) delete properties.id;
    else ids.add(properties.id);
  });
  visitParents(tree, 'element', ({ properties }) => {
    const described = properties.ariaDescribedBy;
    const known = Array.isArray(described) && described.every((id) => ids.has(id));
    if (!known) delete properties.ariaDescribedBy;
  });
  return tree;
}

function isOrdinal(start: unknown): boolean {
  return typeof start === 'number' && Number.isInteger(start) && Math.abs(start) < 1e9;
}

function setAddress(node: Element, prefix: string): void {
  const { properties } = node;
  const href = addressOf(properties.href, prefix);
  if (href === undefined) delete properties.href;
  else properties.href = href;
  if (href !== undefined && !href.startsWith('#')) properties.rel = ['nofollow', 'ugc', 'external'];
}

/** An address as the browser will understand it; nothing where it is not one of the web or of a mailbox. */
function addressOf(href: unknown, prefix: string): string | undefined {
  if (typeof href !== 'string') return undefined;
  if (href.startsWith('#')) return href.length > 1 ? `#${prefix}${href.slice(1)}` : undefined;
  if (!URL.canParse(href, home)) return undefined;
  const url = new URL(href, home);
  return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

function imageLink(node: Element, label: string, inLink: boolean): ElementContent {
  const { src, alt } = node.properties;
  const text = (typeof alt === 'string' && cleanText(alt).trim()) || label;
  const href = addressOf(src, '');
  const children: ElementContent[] = [{ type: 'text', value: text }];
  return href === undefined || href.startsWith('#') || inLink
    ? { type: 'element', tagName: 'span', properties: {}, children }
    : { type: 'element', tagName: 'a', properties: { href, rel: ['nofollow', 'ugc', 'external'] }, children };
}

/** A table scrolls inside itself; what scrolls has to be reachable by keyboard, and to have a name. */
function scrolling(table: Element, label: string): Element {
  const properties = { className: ['table'], role: 'group', ariaLabel: label, tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

function tickBox({ properties }: Element): ElementContent {
  return { type: 'text', value: properties.checked ? '☑' : '☐' };
}

function replace(parent: Parents, node: ElementContent, ...instead: ElementContent[]): void {
  if (parent.type !== 'root' && parent.type !== 'element') return;
  const index = parent.children.indexOf(node);
  if (index >= 0) parent.children.splice(index, 1, ...instead);
}
