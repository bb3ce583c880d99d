import { DomUtils, parseDocument } from 'htmlparser2';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { fitted, withoutParts } from './content-models.ts';
import { toDrawing } from './drawing.ts';
import {
  blocks,
  droppedClass,
  droppedElements,
  onlyOnPages,
  type PageElement,
  type PageNode,
  phrasing,
  readAttribute,
  renamed,
  unwrapped,
} from './vocabulary.ts';

/** What HTML is read with. */
interface PageReading {
  /** URL of the page that it stands on. */
  page: string;
  /** Footnotes found so far: they leave their place. */
  notes: Element[];
  /** Ids found so far. */
  ids: Set<string>;
  /** Whether charts are drawn: on paper; reading systems show their figures. */
  hasDrawings: boolean;
}

/** A text of a page as it stands in a book. */
interface PageText {
  /** The picture above the text. */
  cover: ElementContent[];
  body: ElementContent[];
  notes: Element[];
}

/**
 * Reads the text of a page for a book: its picture, its body (the element with `data-body`) and its footnotes.
 *
 * @param html its article
 * @param page its URL, the base of relative URLs
 * @param hasDrawings whether its charts are drawn, and not only their figures listed
 * @throws Error if the page has no text
 */
export function readPageText(html: string, page: string, { hasDrawings = false } = {}): PageText {
  const { children } = parseDocument(html);
  const body = DomUtils.findOne(({ attribs }) => 'data-body' in attribs, children);
  if (!body) throw new Error(`${page} has no text that a book could hold`);
  const cover = DomUtils.findOne(
    ({ name, attribs }) => name === 'figure' && attribs.class === 'image cover',
    children,
  );
  const reading: PageReading = { page, notes: [], ids: new Set(), hasDrawings };
  return {
    cover: cover ? convertAll([cover], reading, false) : [],
    body: withoutParts(convertAll(body.children, reading, false)),
    notes: reading.notes,
  };
}

/** A piece of HTML as it stands in a book; `page` is the base of relative URLs. */
export function toXhtml(html: string, page: string, { inline = false } = {}): ElementContent[] {
  const reading = { page, notes: [], ids: new Set<string>(), hasDrawings: false };
  return withoutParts(convertAll(parseDocument(html).children, reading, inline));
}

function convertAll(nodes: readonly PageNode[], reading: PageReading, inline: boolean): ElementContent[] {
  return nodes.flatMap((node) => convert(node, reading, inline));
}

/** @param inline whether only text and elements of text may stand here */
function convert(node: PageNode, reading: PageReading, inline: boolean): ElementContent[] {
  if (DomUtils.isText(node)) return [{ type: 'text', value: node.data }];
  if (!DomUtils.isTag(node)) return [];
  const { name, attribs, children } = node;
  if (attribs.type === 'checkbox') return [{ type: 'text', value: 'checked' in attribs ? '☑' : '☐' }];
  if (name === 'svg' && reading.hasDrawings && isChart(node.parent)) return toDrawing([node]);
  if (isOnlyOnPages(name, attribs)) return [];
  if (name === 'details' && attribs.class === 'note') return takeNote(node, reading);
  if (name === 'iframe' || name === 'video' || name === 'audio') return linkInstead(node, reading);
  if (unwrapped(name) || isGroup(node)) return convertAll(children, reading, inline);
  const tag = renamed.get(name) ?? name;
  const shown = inline && blocks.has(tag) ? 'span' : tag;
  const attributes = attributesOf(node, shown, reading);
  if (shown === 'img' && attributes.src === undefined) return [];
  // Not by `x`, which copies all of it: these are most elements of a book.
  return [fitted(shown, attributes, convertAll(children, reading, inline || phrasing.has(shown)))];
}

function isChart(node: PageNode['parent']): boolean {
  return node !== null && DomUtils.isTag(node) && node.attribs.class === 'chart';
}

/** Whether it only groups the terms of a description list with their descriptions. */
function isGroup({ name, parent }: PageElement): boolean {
  return name === 'div' && parent !== null && DomUtils.isTag(parent) && parent.name === 'dl';
}

function isOnlyOnPages(name: string, attributes: Record<string, string>): boolean {
  return (
    droppedElements.has(name) ||
    'hidden' in attributes ||
    'data-footnote-backref' in attributes ||
    onlyOnPages.test(attributes.class ?? '')
  );
}

/** A footnote becomes an aside, which reading systems open over the text. */
function takeNote(node: PageElement, reading: PageReading): [] {
  const note = DomUtils.findOne(({ attribs }) => attribs.role === 'doc-footnote', node.children);
  const id = note?.attribs.id;
  if (!note || id === undefined) return [];
  reading.ids.add(id);
  const number = id.replace('fn-', '');
  const back = x('a', { role: 'doc-backlink', href: `${reading.page}#fnref-${number}` }, number);
  // The place in the list is decided before notes in the note are read.
  const aside = x('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id }, [
    x('p', { class: 'mark' }, [back]),
  ]);
  reading.notes.push(aside);
  aside.children.push(...withoutParts(convertAll(note.children, reading, false)));
  return [];
}

/** What plays on a page is linked to. */
function linkInstead({ attribs, children }: PageElement, { page }: PageReading): ElementContent[] {
  const source = DomUtils.findOne((each) => each.name === 'source', children);
  const address = attribs.src ?? source?.attribs.src ?? '';
  if (!URL.canParse(address, page)) return [];
  const { href } = new URL(address, page);
  return [x('a', { href }, attribs.title || href)];
}

function attributesOf(node: PageElement, tag: string, reading: PageReading): Record<string, string> {
  const { page, ids } = reading;
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attribs)) {
    const read = readAttribute(tag, name, value, page);
    if (read !== undefined) found[name] = read;
  }
  if (found.class !== undefined) {
    const classes = found.class.split(/\s+/).filter((each) => each !== '' && !droppedClass.test(each));
    if (classes.length > 0) found.class = classes.join(' ');
    else Reflect.deleteProperty(found, 'class');
  }
  if (found.id !== undefined) {
    if (ids.has(found.id)) Reflect.deleteProperty(found, 'id');
    else ids.add(found.id);
  }
  if (found.lang !== undefined) found['xml:lang'] = found.lang;
  // Programs run from left to right, whatever is around them.
  if (tag === 'pre' || tag === 'code') found.dir ??= 'ltr';
  if ('data-footnote-ref' in node.attribs && tag === 'a')
    Object.assign(found, { 'epub:type': 'noteref', role: 'doc-noteref' });
  if (tag === 'img') found.alt ??= '';
  return found;
}
