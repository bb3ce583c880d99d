import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { decodeString } from 'micromark-util-decode-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { TextFormat } from '../../series/model/content-paths.ts';

/** Place of the address of a link or an image in a source. Offsets are UTF-16 units. */
interface LinkPosition {
  start: number;
  end: number;
  /** As it is written. */
  written: string;
  /** Its meaning: without escapes and character references. */
  href: string;
}

const extensions = { md: [frontmatter(), gfm()], mdx: [frontmatter(), gfm(), mdxjs()] };

/** Attributes of components and literal tags that hold an address. */
const addressAttributes = new Set(['href', 'src']);

/**
 * Finds every address in a source with its exact place: of links, images and reference definitions, and in the
 * attributes of tags, which may be written as one string between braces. Code, comments and expressions hold no link.
 *
 * @throws VFileMessage, as text `line:column: reason`, where the source cannot be parsed
 */
export function readLinkPositions(source: string, format: TextFormat): LinkPosition[] {
  const found: LinkPosition[] = [];
  let attribute = '';
  for (const [kind, { type, start, end }] of readEvents(source, format)) {
    if (kind !== 'enter') continue;
    const written = source.slice(start.offset, end.offset);
    const add = (href: string, from = start.offset, to = end.offset) =>
      found.push({ start: from, end: to, written: source.slice(from, to), href });
    if (/^(?:resource|definition)DestinationString$/.test(type)) add(decodeString(written));
    else if (/^literalAutolinkHttp$/.test(type)) add(written);
    else if (/^html(?:Flow|Text)$/.test(type)) found.push(...readHtml(written, start.offset));
    else if (/^literalAutolinkWww$/.test(type)) add(`http://${written}`);
    else if (/^mdxJsx.*TagAttributeName$/.test(type)) attribute = written;
    else if (!addressAttributes.has(attribute)) continue;
    else if (/^mdxJsx.*TagAttributeValueLiteralValue$/.test(type)) add(decodeReferences(written));
    else if (/^mdxJsx.*TagAttributeValueExpressionValue$/.test(type)) {
      const [, before = '', text] = /^(\s*["'])([^"'\\]*)["']\s*$/.exec(written) ?? [];
      if (text !== undefined)
        add(text, start.offset + before.length, start.offset + before.length + text.length);
    }
  }
  return found;
}

const htmlParser = unified().use(rehypeParse, { fragment: true, verbose: true });

/** The addresses in HTML that stands in Markdown, from a place in the source. */
function readHtml(html: string, from: number): LinkPosition[] {
  const found: LinkPosition[] = [];
  visit(htmlParser.parse(html), 'element', ({ properties, data }) => {
    for (const name of addressAttributes) {
      const place = data?.position?.properties?.[name];
      const [begin = 0, stop = 0] = [place?.start.offset, place?.end.offset];
      const [, before = '', quote = '', value = ''] =
        /^([^=]*=\s*)(["']?)(.*?)\2$/s.exec(html.slice(begin, stop)) ?? [];
      if (value === '') continue;
      const start = from + begin + before.length + quote.length;
      found.push({ start, end: start + value.length, written: value, href: String(properties[name]) });
    }
  });
  return found;
}

/** The events of micromark, in the order of the source. */
function readEvents(source: string, format: TextFormat) {
  const chunks = preprocess()(source, undefined, true);
  return postprocess(parse({ extensions: extensions[format] }).document().write(chunks));
}

/** The character references that occur in addresses; attributes of tags know no escapes. */
function decodeReferences(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
