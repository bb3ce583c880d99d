import { DomUtils } from 'htmlparser2';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { PageNode } from './vocabulary.ts';

/** What a drawing of ours is made of. Its size and its place come from its attributes, its colours from a style sheet. */
const elements = new Set(['svg', 'g', 'path', 'rect', 'text']);

/** Attributes by the name that HTML gives them when it is read. */
const attributes: ReadonlyMap<string, string> = new Map(
  ['viewBox', 'class', 'd', 'x', 'y', 'width', 'height', 'text-anchor'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** A chart of a page as SVG. Its words are read aloud: on paper there is no table beside it. */
export function toDrawing(nodes: readonly PageNode[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (DomUtils.isText(node)) return [{ type: 'text', value: node.data }];
    if (!DomUtils.isTag(node) || !elements.has(node.name)) return [];
    const kept = Object.entries(node.attribs).flatMap(([name, value]) => {
      const known = attributes.get(name);
      return known === undefined ? [] : [[known, value]];
    });
    return [x(node.name, Object.fromEntries(kept), toDrawing(node.children))];
  });
}
