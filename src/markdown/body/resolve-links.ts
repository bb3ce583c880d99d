import type { Element, Root } from 'hast';
import type { RenderedLink } from '../../series/model/link.ts';
import { attribute, setAttribute } from './attributes.ts';
import type { Component } from './blocks.ts';
import { visit } from './visit.ts';

/** Gives a link as it is rendered; `undefined` leaves it as it is written. */
export type RenderLink = (href: string) => RenderedLink | undefined;

/** A link as its author wrote it. */
export interface Reference {
  href: string;
  /** Marked as no trackback. */
  noTrackback: boolean;
  empty: boolean;
  line: number;
  column: number;
}

/** What an author writes as the title of a link that is to make no trackback: `[text](essay:id "no trackback")`. */
const silentTitle = 'no trackback';

/**
 * Renders every link of a document, in place.
 *
 * @returns each link as its author wrote it
 */
export function resolveReferences(tree: Root, renderLink: RenderLink): Map<Element | Component, Reference> {
  const references = new Map<Element | Component, Reference>();
  visit(tree, (node) => {
    if (node.type !== 'element' && node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement')
      return;
    const link = readLink(node);
    if (!link) return;
    const { href, title } = link;
    const noTrackback = title?.trim().toLowerCase() === silentTitle;
    const empty = !hasContent(node);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    references.set(node, { href, noTrackback, empty, line, column });
    if (noTrackback) writeLink(node, 'title', undefined);
    const rendered = renderLink(href);
    if (!rendered) return;
    if (empty) node.children = [{ type: 'text', value: rendered.title }];
    writeLink(node, 'href', rendered.href);
    if (rendered.rel) writeLink(node, 'rel', rendered.rel);
    if (rendered.href === undefined) renameTo(node, 'span');
  });
  return references;
}

function readLink(node: Element | Component): { href: string; title?: string | undefined } | undefined {
  if (node.type === 'element') {
    const { href, title, dataFootnoteRef, dataFootnoteBackref } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string') return undefined;
    if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return undefined;
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
