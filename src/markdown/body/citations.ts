import type { Element, ElementContent, Root } from 'hast';
import { decodeName } from '../../series/links/parse-link.ts';
import {
  citationAnchor,
  type Source,
  type SourceCitation,
  sourceAnchor,
  sourceMark,
} from '../../series/model/source.ts';
import { startOf } from '../../series/text/position.ts';
import { type Component, isComponent } from './blocks.ts';
import { readLink } from './resolve-links.ts';
import { visit } from './visit.ts';

/**
 * Makes marks, in place, of the links that cite sources: `[](source:id)` becomes a raised letter that leads to the entry
 * in the list of sources. Words between the brackets stay in front of it.
 *
 * @param sources those of the frontmatter, in their order
 * @param label what a source is called; its letter is put behind it
 * @returns the citations in reading order, also of sources that do not exist
 */
export function renderCitations(
  tree: Root,
  sources: readonly Pick<Source, 'id'>[],
  label: string,
): SourceCitation[] {
  const marks = new Map(sources.map(({ id }, index) => [id, sourceMark(index)]));
  const citations: SourceCitation[] = [];
  visit(tree, (node) => {
    if (node.type !== 'element' && !isComponent(node)) return undefined;
    const source = citedBy(node);
    if (source === undefined) return undefined;
    const count = citations.filter((each) => each.source === source).length + 1;
    const anchor = citationAnchor(source, count);
    citations.push({ source, anchor, ...startOf(node) });
    const mark = marks.get(source) ?? '?';
    replace(node, reference(source, { id: anchor, ariaLabel: `${label} ${mark}` }, mark));
    return 'skip';
  });
  return citations;
}

/** The id of the source that a link cites. */
function citedBy(node: Element | Component): string | undefined {
  const [, name] = /^source:(.*)$/is.exec(readLink(node)?.href ?? '') ?? [];
  return name === undefined ? undefined : decodeName(name);
}

function reference(source: string, properties: Element['properties'], mark: string): Element {
  const href = `#${encodeURIComponent(sourceAnchor(source))}`;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href, dataSourceRef: '', ...properties },
    children: [{ type: 'text', value: mark }],
  };
  return { type: 'element', tagName: 'sup', properties: {}, children: [link] };
}

/** Puts a mark in the place of a link, behind the link's words if it has some. */
function replace(node: Element | Component, mark: Element): void {
  const words: ElementContent[] = node.children;
  const isEmpty = words.every((child) => child.type === 'text' && child.value.trim() === '');
  const { position } = node;
  const element: Element = isEmpty
    ? { ...mark, position }
    : { type: 'element', tagName: 'span', properties: {}, children: [...words, mark], position };
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, element);
}
