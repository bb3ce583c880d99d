import type { Element, Root, RootContent } from 'hast';

type HastNode = Root | RootContent;
type Visitor<Visited> = (node: Visited, index: number | undefined, parent: HastNode | undefined) => unknown;

/**
 * Calls a function for every node of a tree, parents first; `'skip'` leaves out what is inside a node. Like
 * unist-util-visit, which describes each node for stack traces: with a thousand texts, that was half of all reading.
 */
export function visit(tree: HastNode, visitor: Visitor<HastNode>): void;
/** The same for its elements alone. */
export function visit(tree: HastNode, type: 'element', visitor: Visitor<Element>): void;
export function visit(tree: HastNode, ...rest: [Visitor<HastNode>] | ['element', Visitor<Element>]): void {
  if (rest.length === 1) walk(tree, rest[0]);
  else {
    const [, visitor] = rest;
    walk(tree, (node, index, parent) => (node.type === 'element' ? visitor(node, index, parent) : undefined));
  }
}

function walk(node: HastNode, visitor: Visitor<HastNode>, index?: number, parent?: HastNode): void {
  if (visitor(node, index, parent) === 'skip' || !('children' in node)) return;
  const { children } = node;
  for (let position = 0; position < children.length; position++) {
    const child = children[position];
    if (child) walk(child, visitor, position, node);
  }
}
