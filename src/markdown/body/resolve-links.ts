import type { Element, Root } from 'hast';
import { isNoTrackback, readRelation } from '../../series/links/link-title.ts';
import type { Link, RenderedLink } from '../../series/model/link.ts';
import type { RelationWords } from '../../series/model/link-relation.ts';
import { startOf } from '../../series/text/position.ts';
import { attribute, setAttribute } from './attributes.ts';
import { type Component, isReference } from './blocks.ts';
import { visit } from './visit.ts';

/** Gives a link as it is rendered; `undefined` leaves it as it is written. */
export type RenderLink = (href: string) => RenderedLink | undefined;

/** A link as its author wrote it. */
export interface Reference extends Pick<Link, 'href' | 'noTrackback' | 'relation' | 'line' | 'column'> {
  /** What readers see as the title of a link inside the series. */
  title: string | undefined;
  empty: boolean;
}

/**
 * Renders every link of a document, in place. A title that says what a link does is none for readers.
 *
 * @param words what a title says in the language of the text
 * @returns each link as its author wrote it
 */
export function resolveReferences(
  tree: Root,
  renderLink: RenderLink,
  words: RelationWords,
): Map<Element | Component, Reference> {
  const references = new Map<Element | Component, Reference>();
  visit(tree, (node) => {
    if (node.type !== 'element' && node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement')
      return;
    const link = readLink(node);
    if (!link) return;
    const { href, title = '' } = link;
    const rendered = renderLink(href);
    const isInside = rendered !== undefined && rendered.rel !== 'external';
    const noTrackback = isNoTrackback(title);
    const relation = isInside ? readRelation(title, words) : undefined;
    const isWord = noTrackback || relation !== undefined;
    if (isWord) writeLink(node, 'title', undefined);
    references.set(node, {
      ...{ href, noTrackback, relation, ...startOf(node) },
      title: isInside && !isWord && title !== '' ? title : undefined,
      empty: !hasContent(node),
    });
    if (!rendered) return;
    if (!hasContent(node)) node.children = [{ type: 'text', value: rendered.title }];
    if (rendered.note) node.children.push(noteOf(rendered.note));
    writeLink(node, 'href', rendered.href);
    if (rendered.rel) writeLink(node, 'rel', rendered.rel);
    if (rendered.hasNoCard) writeLink(node, 'data-no-card', '');
    if (rendered.href === undefined) renameTo(node, 'span');
  });
  return references;
}

/** Behind the words of the link, so that readers know before they load it. */
function noteOf(note: string): Element {
  const value = ` (${note})`;
  return { type: 'element', tagName: 'small', properties: {}, children: [{ type: 'text', value }] };
}

/** The address and the title of a link; nothing for references to notes and sources, and what is no link. */
export function readLink(
  node: Element | Component,
): { href: string; title?: string | undefined } | undefined {
  if (node.type === 'element') {
    const { href, title } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || isReference(node)) return undefined;
    return { href, title: typeof title === 'string' ? title : undefined };
  }
  if (node.name !== 'a') return undefined;
  const href = attribute(node, 'href');
  return href === undefined ? undefined : { href, title: attribute(node, 'title') };
}

function writeLink(node: Element | Component, name: string, value: string | undefined): void {
  if (node.type !== 'element') setAttribute(node, name, value);
  else if (value === undefined) delete node.properties[name];
  else node.properties[name] = value;
}

function renameTo(node: Element | Component, name: string): void {
  if (node.type === 'element') node.tagName = name;
  else node.name = name;
}

function hasContent(node: Element | Component): boolean {
  return node.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
}
