import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { hyphenate } from './hyphenate.ts';

/** How the content of a document stands in a printed book. */
interface PrintedContentOptions {
  /** The id that a place has in the whole book. */
  idOf: (id: string) => string;
  /** Whether it stands below another document, so that its headings do, too. */
  isBelow: boolean;
  /** Whether words can be parted, and links in lists have room for the number of the page that they lead to. */
  isForPdf: boolean;
}

/** Elements whose words stay whole. */
const whole = new Set('h1 h2 h3 h4 h5 h6 pre code kbd samp'.split(' '));

/** The content of a document of a book for paper. */
export function toPrintedContent(
  nodes: readonly ElementContent[],
  language: string,
  options: PrintedContentOptions,
): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type === 'element') return toPrinted(node, language, options);
    if (node.type !== 'text' || !options.isForPdf) return node;
    return { type: 'text', value: hyphenate(node.value, language) };
  });
}

function toPrinted(node: Element, outer: string, options: PrintedContentOptions): Element {
  const { idOf, isBelow, isForPdf } = options;
  const { id, 'aria-labelledby': label, ...attributes } = node.attributes;
  const language = whole.has(node.name) ? '' : outer && (attributes.lang ?? outer);
  const children = toPrintedContent(node.children, language, options);
  const place = isForPdf && isPlace(attributes.class) ? addressIn(children) : undefined;
  if (place !== undefined) children.push(x('span', { class: 'page', 'data-page': place }));
  return x(
    isBelow ? lowered(node.name) : node.name,
    { ...attributes, id: id ? idOf(id) : undefined, 'aria-labelledby': label ? idOf(label) : undefined },
    children,
  );
}

/** The place in the book to which the first link leads. */
function addressIn(nodes: readonly ElementContent[]): string | undefined {
  for (const node of nodes)
    if (node.type === 'element' && node.name === 'a' && node.attributes.href?.startsWith('#'))
      return node.attributes.href.slice(1);
  return undefined;
}

function isPlace(classes: string | null | undefined): boolean {
  return classes?.split(' ').includes('place') ?? false;
}

/** The heading one level below. */
function lowered(name: string): string {
  return name.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`);
}
