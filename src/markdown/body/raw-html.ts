import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { type Position, startOf } from '../../series/text/position.ts';
import { blockTags } from './blocks.ts';
import { limitNesting, NestingError } from './nesting.ts';
import { visit } from './visit.ts';

/** HTML in plain Markdown that readers do not get. */
export interface LeftOutHtml extends Position {
  /** A tag, an attribute of one, or a tag that nothing closes. */
  kind: 'tag' | 'attribute' | 'open';
  /** The name of the tag as it is written. */
  tag: string;
  /** The attribute as it is written; nothing for a whole tag. */
  attribute?: string | undefined;
}

/** Tags that authors may use in Markdown: those that say what something is. */
const tags: ReadonlySet<string> = new Set(
  [
    ...['a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em'],
    ...['figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp'],
    ...['section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'],
  ].flatMap((names) => names.split(' ')),
);

/** Attributes that have an effect, by tag. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'className', 'lang', 'dir', 'title'],
  a: ['href'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  img: ['src', 'alt'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['start', 'reversed'],
  q: ['cite'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan', 'scope'],
  time: ['dateTime'],
};

/** Attributes that would do something; all others only say how something looks, which the style sheet does. */
const active = /^(?:on|style$|src|action$|form)/i;

/** Elements whose content is no text, or none without them. */
const opaque: ReadonlySet<string> = new Set(
  'audio canvas embed frameset iframe math noembed noframes noscript object plaintext script select style svg template textarea title video xmp'.split(
    ' ',
  ),
);

/** Elements that end where the next one begins, or hold nothing. */
const endless = /^(?:br|col|colgroup|dd|dt|hr|img|input|li|p|r[pt]|t(?:body|foot|head)|t[dhr]|wbr)$/;

/**
 * Makes elements of the raw HTML of a Markdown text, as a browser reads it. Of tags and attributes only those stay that
 * do nothing by themselves; comments go.
 *
 * @param source the whole file
 * @throws NestingError where tags stand in one another too often
 */
export function renderRawHtml(tree: Root, source: string): { tree: Root; leftOut: readonly LeftOutHtml[] } {
  const raw = findRaw(tree);
  if (!raw) return { tree, leftOut: [] };
  const root = readRaw(tree, source, raw);
  const leftOut: LeftOutHtml[] = [];
  root.children = wrapLoose(clean(root.children));
  // An element that nothing closes goes on in each block that follows.
  return { tree: root, leftOut: [...new Map(leftOut.map((each) => [JSON.stringify(each), each])).values()] };

  function clean<Node extends RootContent | ElementContent>(nodes: readonly Node[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (node.type !== 'element') return [];
      const written = tagAt(source, node);
      if (written !== undefined && !cleanTag(node, written))
        return opaque.has(node.tagName) ? [] : clean(node.children);
      node.children = clean(node.children);
      return [node];
    });
  }

  /** @returns whether the element may stay */
  function cleanTag(node: Element, tag: string): boolean {
    const { tagName, properties } = node;
    const { line, column } = startOf(node);
    // A tag may be written in capitals; with a capital and small letters it is a component.
    if (!tags.has(tagName) || /^[A-Z].*[a-z]/.test(tag)) {
      leftOut.push({ kind: 'tag', tag, line, column });
      return false;
    }
    const kept = [...(attributes['*'] ?? []), ...(attributes[tagName] ?? [])];
    for (const name of Object.keys(properties)) {
      if (kept.includes(name)) continue;
      if (active.test(name))
        leftOut.push({ kind: 'attribute', tag, attribute: name.toLowerCase(), line, column });
      delete properties[name];
    }
    // One that is still open where a footnote begins has no end at all.
    const end = node.position?.end?.offset;
    const isClosed = end !== undefined && new RegExp(`</${tagName}\\s*>$`, 'i').test(source.slice(0, end));
    if (!endless.test(tagName) && !isClosed) leftOut.push({ kind: 'open', tag, line, column });
    return true;
  }
}

/** The first raw HTML of a tree. */
function findRaw(tree: Root): RootContent | undefined {
  let found: RootContent | undefined;
  visit(tree, (node) => {
    if (node.type === 'raw') found ??= node;
  });
  return found;
}

function readRaw(tree: Root, source: string, node: RootContent): Root {
  try {
    const root = unified().use(rehypeRaw).runSync(tree, source);
    limitNesting(root);
    return root;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NestingError(startOf(node));
  }
}

/** The name of the tag that an element was written as; nothing for one that Markdown made. */
function tagAt(source: string, { tagName, position }: Element): string | undefined {
  const start = position?.start.offset;
  if (start === undefined || source[start] !== '<') return undefined;
  const name = source.slice(start + 1, start + 1 + tagName.length);
  const after = source[start + 1 + tagName.length] ?? '';
  return name.toLowerCase() === tagName && /[\s/>]/.test(after) ? name : undefined;
}

/** Text and inline elements that stand in no block become paragraphs. */
function wrapLoose(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let paragraph: Element | undefined;
  for (const node of nodes) {
    const isBlock = node.type === 'element' && blockTags.has(node.tagName);
    const isBlank = node.type === 'text' && node.value.trim() === '';
    if (isBlock || (isBlank && !paragraph)) {
      paragraph = undefined;
      result.push(node);
    } else if (paragraph) paragraph.children.push(node);
    else {
      paragraph = {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [node],
        position: node.position,
      };
      result.push(paragraph);
    }
  }
  return result;
}
