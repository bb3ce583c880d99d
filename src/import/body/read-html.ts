import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { unified } from 'unified';

/** Deepest nesting that is read as HTML; a text that goes deeper is read as plain text. */
const deepest = 100;

/**
 * What is let through: elements of texts, what shows media (which becomes an image, a video or a link), and the classes
 * and attributes that say what an element is meant as.
 */
const schema: Schema = {
  tagNames: [
    ...[
      'a',
      'abbr',
      'aside',
      'audio',
      'b',
      'blockquote',
      'br',
      'caption',
      'cite',
      'code',
      'dd',
      'del',
      'details',
    ],
    ...['dfn', 'div', 'dl', 'dt', 'em', 'embed', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...[
      'hr',
      'i',
      'iframe',
      'img',
      'input',
      'ins',
      'kbd',
      'li',
      'mark',
      'object',
      'ol',
      'p',
      'pre',
      'q',
      's',
      'samp',
    ],
    ...['section', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody'],
    ...['td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var', 'video'],
  ],
  attributes: {
    a: ['href', 'title'],
    aside: ['title'],
    blockquote: ['cite'],
    code: ['lang'],
    embed: ['src'],
    iframe: ['src', 'title'],
    img: ['src', 'alt', 'title', 'dataSrc', 'dataOrigFile'],
    object: ['data'],
    // Of forms only the boxes of task lists.
    input: [['type', 'checkbox'], 'checked'],
    ol: ['start'],
    pre: ['lang'],
    sup: ['dataFn'],
    video: ['src'],
    audio: ['src'],
    source: ['src'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align'],
    '*': ['className', 'id'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
    data: ['http', 'https'],
  },
  clobber: [],
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'title',
    'textarea',
    'xmp',
    'noembed',
    'noframes',
    'svg',
    'math',
  ],
  allowComments: false,
  allowDoctypes: false,
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const sanitizer = unified().use(rehypeSanitize, schema).freeze();

/** Reads HTML of strangers: only what {@link schema} names is left. */
export function readHtml(html: string): Root {
  return sanitizer.runSync(parser.parse(isTooDeep(html) ? withoutTags(html) : html));
}

/** The words of a piece of HTML, white space folded. Entities that were encoded twice are characters, too. */
export function plainTextOf(html: string): string {
  if (!/[<&]/.test(html)) return fold(html);
  const once = wordsOf(html);
  // `&amp;#8211;` is what some systems make of a dash; a tag that appears only now was meant as text.
  return fold(/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(once) ? wordsOf(once.replaceAll('<', '&lt;')) : once);
}

function wordsOf(html: string): string {
  const words: string[] = [];
  collect(readHtml(html), words);
  return words.join('');
}

function collect(node: Root | Root['children'][number], words: string[]): void {
  if (node.type === 'text') words.push(node.value);
  else if ('children' in node) {
    const isBlock =
      node.type === 'element' && /^(?:br|p|div|li|h\d|blockquote|td|tr|pre)$/.test(node.tagName);
    if (isBlock) words.push(' ');
    for (const child of node.children) collect(child, words);
    if (isBlock) words.push(' ');
  }
}

/** A text in one line. */
export function fold(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

/** Elements that hold nothing, or end by themselves. */
const selfClosing =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dd|dt|option)$/;

/** Whether HTML nests deeper than any text does. One pass: the parser and all behind it call themselves per level. */
export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, closing, tag = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = tag.toLowerCase();
    if (selfClosing.test(name)) continue;
    const count = open.get(name) ?? 0;
    // A closing tag of what is not open closes nothing.
    if (closing && count === 0) continue;
    open.set(name, count + (closing ? -1 : 1));
    depth += closing ? -1 : 1;
    if (depth > deepest) return true;
  }
  return false;
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>?/g, ' ');
}
