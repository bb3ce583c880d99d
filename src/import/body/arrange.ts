import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { fold } from './read-html.ts';

/** Elements that stand between paragraphs, never in one. */
const blocks = new Set([
  ...[
    'blockquote',
    'div',
    'dl',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'ol',
    'p',
    'pre',
    'section',
  ],
  ...['table', 'ul'],
]);

/** Elements that show media in a frame or player of their own. */
const players = new Set(['audio', 'embed', 'iframe', 'object', 'video']);

/** The name of an element; nothing for what is none. */
export function elementName(node: RootContent | Root | undefined): string | undefined {
  return node?.type === 'element' ? node.tagName : undefined;
}

/** The classes of an element. */
export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** An attribute that is text; empty where there is none. */
export function attributeText(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

/** All text of a node, white space folded. */
export function wordsIn(node: Element | Root): string {
  const words: string[] = [];
  visit(node, (child) => {
    if (child.type === 'text') words.push(child.value);
    else if (child.type === 'element' && (child.tagName === 'br' || blocks.has(child.tagName)))
      words.push(' ');
  });
  return fold(words.join(''));
}

/** Every element of a name below a node. */
export function findAll(node: Element | Root, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (child) => {
    if (child !== node && names.includes(child.tagName)) found.push(child);
  });
  return found;
}

/**
 * Gives a tree the form that Markdown can say: what shows media stands between paragraphs, cells hold running text only,
 * and headings begin at the second level and skip none.
 */
export function arrange(tree: Root): Root {
  liftPlayers(tree);
  flattenCells(tree);
  levelHeadings(tree);
  return tree;
}

/** Takes players out of the paragraph around them, which is split. */
function liftPlayers(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return undefined;
    if (!node.children.some((child) => players.has(elementName(child) ?? ''))) return undefined;
    const parts: Element[] = [];
    for (const child of node.children) {
      const last = parts.at(-1);
      if (players.has(elementName(child) ?? '') && child.type === 'element') parts.push(child);
      else if (last?.tagName === 'p') last.children.push(child);
      else parts.push({ ...node, children: [child] });
    }
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** A cell of a Markdown table is one line: its blocks become running text with spaces between. */
function flattenCells(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'td' && node.tagName !== 'th') return undefined;
    node.children = node.children.flatMap(inline);
    return SKIP;
  });
}

function inline(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(inline);
  const isBlock =
    blocks.has(node.tagName) ||
    /^(?:li|dt|dd|tr|td|th|tbody|thead|tfoot|br|figcaption|caption)$/.test(node.tagName);
  if (!isBlock) return [{ ...node, children }];
  const space: ElementContent = { type: 'text', value: ' ' };
  return [space, ...children, space];
}

/** The title of a post is no heading of its body; people who hear a page find their way by levels. */
function levelHeadings(tree: Root): void {
  const open: number[] = [];
  visit(tree, 'element', (node) => {
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (level === 0) return;
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    node.tagName = `h${Math.min(6, open.length + 1)}`;
  });
}
