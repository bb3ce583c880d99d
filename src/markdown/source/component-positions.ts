import { visit } from 'unist-util-visit';
import type { TextFormat } from '../../series/model/content-paths.ts';
import type { Position } from '../../series/text/position.ts';
import { parseSource } from './parse.ts';

/** Where a text uses a component, in the order of its source; not between braces, where anything may be computed. */
export function componentPositions(source: string, format: TextFormat, name: string): Position[] {
  const positions: Position[] = [];
  visit(parseSource(source, format), (node) => {
    const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (!isComponent || node.name !== name || !node.position) return;
    const { line, column } = node.position.start;
    positions.push({ line, column });
  });
  return positions;
}
