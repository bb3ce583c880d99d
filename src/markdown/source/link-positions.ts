import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { readAttributeRanges } from './attribute-positions.ts';

/** Where in a source the address of a link or an image is written. Offsets are UTF-16 units. */
export interface LinkPosition {
  start: number;
  end: number;
  /** What is written there. */
  written: string;
  /** What it means: without escapes and character references. */
  href: string;
}

/** Attributes of components and literal tags that hold an address. */
const addressAttributes = new Set(['href', 'src']);

/**
 * Finds every address in a source with its exact place: of links, images and reference definitions, and in the
 * attributes of tags. What stands in code, comments and expressions is not a link and is left out.
 *
 * @throws Error with `line:column: reason` where the source is not valid MDX, or where a place cannot be told
 */
export function readLinkPositions(source: string): LinkPosition[] {
  const found: LinkPosition[] = [];
  visit(mdxToMdast(source), (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const inside = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
      found.push(locate(source, { start, end, inside }, node.url));
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const range of readAttributeRanges(source, start)) {
        if (!addressAttributes.has(range.name)) continue;
        const written = source.slice(range.start, range.end);
        found.push({ start: range.start, end: range.end, written, href: decodeReferences(written) });
      }
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

interface Span {
  start: number;
  end: number;
  /** Where the text of a link ends, if it has one. */
  inside: number | undefined;
}

function locate(source: string, { start, end, inside }: Span, url: string): LinkPosition {
  const bare = !/[[!]/.test(source[start] ?? '');
  const from = bare ? start : afterLabel(source, inside ?? source.indexOf('[', start) + 1);
  const plain = source.indexOf(url, from);
  if (url !== '' && plain >= 0 && plain + url.length <= end)
    return { start: plain, end: plain + url.length, written: url, href: url };
  if (bare) return { start, end, written: source.slice(start, end), href: url };

  // The address is written with escapes or character references.
  const match = /^[\s>:(]*(?:<((?:\\.|[^<>\\\n])*)>|((?:\\.|[^\s\\])*?)(?=\s|$|\)(?:\s|$)|\)))/s.exec(
    source.slice(from, end),
  );
  const written = match?.[1] ?? match?.[2] ?? '';
  const offset = from + source.slice(from, end).indexOf(written);
  return { start: offset, end: offset + written.length, written, href: url };
}

/** The place behind the `]` that ends a label, brackets and escapes inside it passed over. */
function afterLabel(source: string, from: number): number {
  let depth = 1;
  for (let index = from; index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return index + 1;
  }
  return from;
}

/** The character references that occur in addresses. */
function decodeReferences(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
