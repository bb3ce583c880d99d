import type { Element, ElementContent } from 'xast';
import { everywhere } from './vocabulary.ts';

/**
 * What may stand in elements that hold only certain others, as a pattern of names, each with a space behind it. Browsers
 * show anything anywhere, reading systems are strict.
 */
const models: Readonly<Record<string, RegExp>> = {
  ul: /^(?:li )*$/,
  ol: /^(?:li )*$/,
  dl: /^(?:(?:dt )+(?:dd )+)*$/,
  table: /^(?:caption )?(?:thead )?(?:(?:tbody )*|(?:tr )*)(?:tfoot )?$/,
  thead: /^(?:tr )*$/,
  tbody: /^(?:tr )*$/,
  tfoot: /^(?:tr )*$/,
  tr: /^(?:t[dh] )*$/,
  figure: /^(?:figcaption )?(?:(?!figcaption )\S+ )*$|^(?:(?!figcaption )\S+ )+figcaption $/,
};

/** Elements that stand only in one of these. */
const parts = new Set('li dt dd caption thead tbody tfoot tr td th figcaption'.split(' '));

/**
 * An element whose content is what its name allows: one that holds other things is a division, as is every part without
 * its whole, and a link in a link is its text.
 */
export function fitted(name: string, attributes: Element['attributes'], content: ElementContent[]): Element {
  const model = models[name];
  if (model?.test(content.map(named).join('')))
    return { type: 'element', name, attributes, children: content };
  const children = name === 'a' ? withoutLinks(content) : withoutParts(content);
  if (model) return { type: 'element', name: 'div', attributes: common(attributes), children };
  return { type: 'element', name, attributes, children };
}

function named(node: ElementContent): string {
  if (node.type === 'element') return `${node.name} `;
  return node.type === 'text' && node.value.trim() !== '' ? '#text ' : '';
}

/** Content in which parts of lists and tables that have none around them are divisions. */
export function withoutParts(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element' || !parts.has(node.name)) return node;
    const { attributes, children } = node;
    return { ...node, name: 'div', attributes: common(attributes), children: withoutParts(children) };
  });
}

function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = withoutLinks(node.children);
    if (node.name !== 'a') return { ...node, children };
    return { ...node, name: 'span', attributes: common(node.attributes), children };
  });
}

function common(attributes: Element['attributes']): Element['attributes'] {
  const kept = Object.entries(attributes).filter(([name]) => everywhere.has(name) || name === 'xml:lang');
  return Object.fromEntries(kept);
}
