import type { PhrasingContent, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import type { BodyContext } from './context.ts';
import { tag } from './jsx.ts';

/** An address in running text. */
const bare = /(?:https?:\/\/|www\.)[^\s<>]*/gi;

/** What ends a sentence behind an address is none of it. */
const end = /[?!.,:;*_~'"()[\]]+$/;

/**
 * Addresses that stand in a text as they are become links when it is shown. One of the old blog has to lead where its
 * links lead; what leads nowhere, or is no address, must not become a link.
 */
export function linkBareAddresses(tree: Root, context: BodyContext): void {
  const replace = (found: string): PhrasingContent[] | false => {
    const written = found.replace(end, '');
    const isShort = /^www\./i.test(found);
    const address = isShort ? `http://${written}` : written;
    // Browsers mend a backslash, readers of Markdown do not.
    const isBroken = written.includes('\\');
    const isAddress = URL.canParse(address) && written.length > 4 && !isBroken;
    if (!isAddress && !isShort && !isBroken) return false;
    const url = isAddress ? context.link(address) : undefined;
    const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
    // An element within keeps readers of Markdown from seeing an address, also one that begins amid this.
    const parts = found.split(/(?=https?:\/\/|www\.)/i);
    if (url === undefined)
      return parts.flatMap((part) => [...text(part.slice(0, 3)), ...tag('span', text(part.slice(3)))]);
    // What begins with www is read without its escapes.
    if (/^https?:/.test(url) && !isShort) return false;
    return [{ type: 'link', url, children: text(written) }, ...text(found.slice(written.length))];
  };
  findAndReplace(tree, [bare, replace], {
    ignore: ['link', 'linkReference', 'code', 'inlineCode', 'mdxJsxTextElement'],
  });
}
