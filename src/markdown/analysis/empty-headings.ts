import type { Root } from 'hast';
import type { Position } from '../../series/text/position.ts';
import { visit } from '../body/visit.ts';

/** Finds headings that hold nothing but white space; a picture or code is something. */
export function findEmptyHeadings(tree: Root): Position[] {
  const positions: Position[] = [];
  visit(tree, (node) => {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName) || !node.position) return;
    const { line, column } = node.position.start;
    if (node.children.every((child) => child.type === 'text' && child.value.trim() === ''))
      positions.push({ line, column });
  });
  return positions;
}
