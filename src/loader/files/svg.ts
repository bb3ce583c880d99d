import { z } from 'astro/zod';
import { type CssNode, parse, walk } from 'css-tree';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { Element, Parents, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { type Position, positionAt, startOf } from '../../series/text/position.ts';

/** Elements that run something or show a page of their own, in small letters. */
const active: ReadonlySet<string> = new Set([
  ...['script', 'handler', 'listener', 'foreignobject', 'iframe', 'frame', 'object', 'embed'],
  ...['audio', 'video', 'canvas', 'body', 'html', 'link', 'meta', 'base', 'form'],
]);

/** Namespaces in which drawing programs note where files lie on their author's computer, and other things of their own. */
const editors = /^http:\/\/(?:www\.inkscape\.org|sodipodi\.|ns\.adobe\.com)/;

/** Namespaces of languages whose elements load and run in an SVG image as they do in a page: HTML, formulas. */
const otherLanguages = /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|1998\/Math\/MathML)$/;

/** Elements that change attributes of others in the course of time: `animate`, `animateMotion`, `set`. */
const animating = /^(?:animate.*|set)$/;

/** Attributes that hold text or names, and never CSS. */
const plain = /^(?:aria-.*|data-.*|id|class)$|:/;

interface Finding extends Position {
  what: string;
}

/**
 * Finds what an SVG image must not hold: opened by itself, it would run or load that on the origin of the site. Whoever
 * shows it as an image sees none of it.
 */
export function checkSvg(source: string, file: string): Problem[] {
  const findings = readSvg(source);
  if (!Array.isArray(findings)) {
    const { line, column, reason } = findings;
    return [problem('unreadable-file', { file, line, column }, { reason })];
  }
  return findings.map(({ what, line, column }) => problem('unsafe-image', { file, line, column }, { what }));
}

/** The photos and other pictures that an SVG image holds in itself; none where it is no SVG image. */
export function photosIn(source: string): Buffer[] {
  const photos: Buffer[] = [];
  if (!/data:image/i.test(source) || !Array.isArray(readSvg(source))) return photos;
  visit(fromXml(source), 'element', ({ attributes }) => {
    for (const value of Object.values(attributes)) {
      const [, data] = /^\s*data:image\/[\w+.-]+;base64,(.*)$/is.exec(value ?? '') ?? [];
      if (data) photos.push(Buffer.from(data, 'base64'));
    }
  });
  return photos;
}

/** An SVG image as it is published: without its DOCTYPE, comments, metadata, and what drawing programs note for themselves. */
export function cleanSvg(source: string): string {
  const tree = fromXml(source);
  const prefixes = new Set<string>();
  visit(tree, 'element', ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith('xmlns:') && editors.test(value ?? '')) prefixes.add(name.slice('xmlns:'.length));
  });
  const isEditors = (name: string) => prefixes.has(name.replace(/:.*$/, ''));
  visit(tree, (node, index, parent) => {
    const isDropped =
      node.type === 'doctype' ||
      node.type === 'comment' ||
      (node.type === 'element' && (isEditors(node.name) || localName(node.name) === 'metadata'));
    if (isDropped && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'element')
      for (const name of Object.keys(node.attributes))
        if (isEditors(name) || (name.startsWith('xmlns:') && prefixes.has(name.slice('xmlns:'.length))))
          delete node.attributes[name];
    return undefined;
  });
  return toXml(tree, { closeEmptyElements: true });
}

function readSvg(source: string): Finding[] | (Position & { reason: string }) {
  const declared = /<!DOCTYPE[^>[]*\[/i.exec(source);
  // Entities can hold anything, and the parser knows none of them.
  if (declared) return [{ what: 'entities in its DOCTYPE', ...positionAt(source, declared.index) }];
  try {
    return findIn(fromXml(source));
  } catch (error) {
    const { line, column, cause } = xmlErrorSchema.parse(error);
    const [said = ''] = cause.message.split(' (line ');
    return { line, column, reason: `it is no well-formed XML: ${said}` };
  }
}

/** What the parser throws. */
const xmlErrorSchema = z.object({ line: z.number(), column: z.number(), cause: z.instanceof(Error) });

function findIn(tree: Root): Finding[] {
  const findings: Finding[] = [];
  visitParents(tree, (node, ancestors) => {
    const add = (what: string) => findings.push({ what, ...startOf(node) });
    if (node.type === 'instruction' && node.name !== 'xml') add(`<?${node.name}?>`);
    if (node.type !== 'element') return;
    const name = localName(node.name).toLowerCase();
    if (active.has(name) || otherLanguages.test(namespaceOf(node, ancestors))) {
      add(`<${node.name}>`);
      return;
    }
    if (name === 'style' && loads(textOf(node), 'stylesheet')) add('a style that loads something');
    for (const [attribute, value] of Object.entries(node.attributes))
      if (value && isHarmful(name, attribute, value)) add(`${attribute}="${shorten(value)}"`);
  });
  return findings;
}

/** The namespace of an element, as it and the elements around it declare it. */
function namespaceOf({ name, attributes }: Element, ancestors: readonly Parents[]): string {
  const [prefix] = name.includes(':') ? name.split(':') : [];
  const key = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const around = ancestors.toReversed().map((each) => ('attributes' in each ? each.attributes : {}));
  return [attributes, ...around].find((each) => each[key] != null)?.[key] ?? '';
}

function isHarmful(element: string, name: string, value: string): boolean {
  const attribute = localName(name);
  if (/^on/i.test(attribute)) return true;
  if (attribute === 'base' || attribute === 'ping') return true;
  if (animating.test(element) && attribute === 'attributeName')
    return /^(?:.*:)?(?:href|src|on.*|style)$/i.test(value.trim());
  if (attribute === 'href' || attribute === 'src') return !isHarmless(element, value);
  // Other attributes may have the name of a colour or a filter of this image: url(#name).
  if (plain.test(name)) return false;
  return (
    (attribute === 'style' || /url|src|image|\\/i.test(value)) && loads(value, 'declarationList', attribute)
  );
}

/** Whether an address stays inside the image, or is a link that a reader has to follow. */
function isHarmless(element: string, value: string): boolean {
  const address = value.trim();
  if (element === 'a') return /^(?:https?:|mailto:|#)/i.test(address);
  return address.startsWith('#') || /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(address);
}

/** Whether an address is a font itself, as programs embed the letters of their labels. */
function isFont(address: string): boolean {
  return /^data:(?:font\/|application\/(?:x-)?font-)[\w+.-]+[;,]/i.test(address.trim());
}

/** Whether CSS loads something that is not in the image. */
function loads(css: string, context: 'stylesheet' | 'declarationList', property = 'style'): boolean {
  const source = context === 'stylesheet' || property === 'style' ? css : `${property}: ${css}`;
  let found = false;
  walk(parse(source, { context }), (node: CssNode) => {
    if (node.type === 'Atrule' && /^import$|\\/i.test(node.name)) found = true;
    if (node.type === 'Url' && !isFont(node.value) && !isHarmless('image', node.value)) found = true;
    if (node.type === 'Function' && /^(?:src|image|(?:-webkit-)?image-set)$|\\/i.test(node.name))
      found = true;
    // What the parser does not understand, a browser might.
    if (node.type === 'Raw' && /url|src|image|@|\\/i.test(node.value)) found = true;
  });
  return found;
}

function textOf({ children }: Element): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

function localName(name: string): string {
  return name.replace(/^.*:/, '');
}

function shorten(text: string): string {
  const value = text.replace(/\s+/g, ' ');
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
