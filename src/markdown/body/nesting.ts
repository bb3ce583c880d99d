import type { Root, RootContent } from 'hast';
import type { Position } from '../../series/text/position.ts';

/** Deepest nesting: readers of a tree recurse, and a deeper one would overflow the stack with an error without a place. */
export const deepestLevel = 200;

/** A text in which things stand in one another too often to be read. */
export class NestingError extends Error {
  readonly position: Position;

  constructor({ line, column }: Position) {
    super(`more than ${deepestLevel} levels`);
    this.position = { line, column };
  }
}

/**
 * Refuses a tree that is too deep.
 *
 * @throws NestingError with the place of the first node beyond the last level
 */
export function limitNesting(tree: Root): void {
  const rest: { node: Root | RootContent; level: number; place: Position }[] = [
    { node: tree, level: 0, place: { line: 1, column: 1 } },
  ];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, level } = next;
    const place = node.position?.start ?? next.place;
    if (level > deepestLevel) throw new NestingError(place);
    if ('children' in node)
      for (const child of node.children) rest.push({ node: child, level: level + 1, place });
  }
}
