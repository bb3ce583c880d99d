import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { decodeString } from 'micromark-util-decode-string';

/** Place of the address of a link or an image in a source. Offsets are UTF-16 units. */
export interface LinkPosition {
  start: number;
  end: number;
  /** As it is written. */
  written: string;
  /** Its meaning: without escapes and character references. */
  href: string;
}

const extensions = [frontmatter(), gfm(), mdxjs()];

/** Attributes of components and literal tags that hold an address. */
const addressAttributes = new Set(['href', 'src']);

/**
 * Finds every address in a source with its exact place: of links, images and reference definitions, and in the
 * attributes of tags, which may be written as one string between braces. Code, comments and expressions hold no link.
 *
 * @throws VFileMessage, as text `line:column: reason`, where the source cannot be parsed
 */
export function readLinkPositions(source: string): LinkPosition[] {
  const found: LinkPosition[] = [];
  let attribute = '';
  for (const [kind, { type, start, end }] of readEvents(source)) {
    if (kind !== 'enter') continue;
    const written = source.slice(start.offset, end.offset);
    const add = (href: string, from = start.offset, to = end.offset) =>
      found.push({ start: from, end: to, written: source.slice(from, to), href });
    if (/^(?:resource|definition)DestinationString$/.test(type)) add(decodeString(written));
    else if (/^literalAutolinkHttp$/.test(type)) add(written);
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

/** The events of micromark, in the order of the source. */
function readEvents(source: string) {
  const chunks = preprocess()(source, undefined, true);
  return postprocess(parse({ extensions }).document().write(chunks));
}

/** The character references that occur in addresses; attributes of tags know no escapes. */
function decodeReferences(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
