import { SKIP, visit } from 'unist-util-visit';
import type { TextFormat } from '../../series/model/content-paths.ts';
import { hasImage } from '../../series/model/mdx-components.ts';
import { parseSource } from './parse.ts';

/** A piece of a text that its translations share, as it is written. */
export type OutlinePart =
  | { kind: 'heading' | 'image'; source: string }
  | { kind: 'figure'; source: string; end: string };

/**
 * Reads the sections and the images of a text, in order. Of a figure only its tag is taken, not its caption.
 *
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function readOutline(source: string, format: TextFormat): OutlinePart[] {
  const parts: OutlinePart[] = [];
  visit(parseSource(source, format), (node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'heading' || node.type === 'image') {
      parts.push({ kind: node.type, source: source.slice(start, end) });
      return SKIP;
    }
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type !== 'mdxJsxFlowElement' || node.name === null || !hasImage(node.name)) return undefined;
    const [caption] = node.children;
    const inside = caption?.position?.start.offset;
    parts.push(
      inside === undefined
        ? { kind: 'image', source: source.slice(start, end) }
        : { kind: 'figure', source: source.slice(start, inside).trim(), end: `</${node.name}>` },
    );
    return SKIP;
  });
  return parts;
}
