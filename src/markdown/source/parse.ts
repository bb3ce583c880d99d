import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import type { TextFormat } from '../../series/model/content-paths.ts';

/**
 * Parses a text as it is written, without any step of ours. In plain Markdown braces are characters, and tags are HTML.
 *
 * @throws Error with `line:column: reason` where a source that is MDX is not valid
 */
export function parseSource(source: string, format: TextFormat): MdastNode {
  return format === 'mdx' ? mdxToMdast(source) : markdownToMdast(source);
}
