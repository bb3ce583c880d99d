import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** An element of an XML document, as tests ask it. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Xml[];
  /** The text of the one child of that name. @throws Error unless there is exactly one */
  one: (name: string) => string;
  all: (name: string) => Xml[];
}

/** Parses an XML document strictly. @throws Error where it is not well-formed */
export function parseXml(text: string): Xml {
  const root = fromXml(text).children.find((node) => node.type === 'element');
  if (!root) throw new Error('there is no element');
  return toXml(root);
}

function toXml(element: Element): Xml {
  const children = element.children.filter((node) => node.type === 'element').map(toXml);
  const all = (name: string) => children.filter((child) => child.name === name);
  return {
    name: element.name,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name, value ?? '']),
    ),
    text: textOf(element),
    children,
    all,
    one(name) {
      const [first, ...others] = all(name);
      if (!first || others.length > 0) throw new Error(`<${element.name}> has ${all(name).length} <${name}>`);
      return first.text;
    },
  };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
