import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

/** A component or a literal tag in MDX. */
export type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Whatever has children. */
export type ContainerNode = Root | Element | Component;

/** A block that holds running text: a paragraph, list item, table cell, caption … */
export interface Block {
  node: Element | Component;
  /** The block that this block stands in, or the document. */
  parent: ContainerNode;
  /** The text of the block in reading order, through all inline elements; code counts as one object each. */
  runs: readonly Run[];
}

/** A piece of the text of a block. */
export interface Run {
  node: Text | Element | Component;
  /** The elements around it, outermost first. */
  around: readonly (Element | Component)[];
  /** The text; U+FFFC per code unit where it is not to be read as text (code, images, footnote references). */
  text: string;
}

const blockTags = new Set(
  'p li td th h1 h2 h3 h4 h5 h6 blockquote ul ol table thead tbody tr pre section div figure figcaption details summary dl dt dd hr aside'.split(
    ' ',
  ),
);

/** Elements that are not read as text. */
const objectTags = new Set(['code', 'img', 'br', 'input']);

/** Stands in a text for something that is not text. */
export const objectReplacement = '\ufffc';

/** All blocks of a document that directly hold text or inline elements, in reading order. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  collect(tree, tree, [], blocks);
  return blocks;
}

/** Whether a node is a component or a literal tag. */
export function isComponent(node: RootContent | Root): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The text of a block as it is read: without code, images and footnote references, white space folded. */
export function textOf(block: Block): string {
  return trimEnd(block.runs.reduce((text, run) => append(text, run.text), ''));
}

/** Adds a piece of text, folding white space (a space that must not break stays). */
export function append(text: string, more: string): string {
  const piece = more.replaceAll(objectReplacement, '').replace(/[ \t\r\n]{2,}|[\t\r\n]/g, ' ');
  return text + (text === '' || text.endsWith(' ') ? piece.replace(/^ /, '') : piece);
}

export function trimEnd(text: string): string {
  return text.endsWith(' ') ? text.slice(0, -1) : text;
}

function collect(
  node: ContainerNode,
  parent: ContainerNode,
  outside: readonly (Element | Component)[],
  blocks: Block[],
): void {
  if (tagOf(node) === 'pre') return;
  const around = node.type === 'root' ? outside : [...outside, node];
  const runs: Run[] = [];
  const inner: Block[] = [];
  for (const child of node.children) {
    if (isBlock(child) || (node.type === 'root' && isComponent(child))) collect(child, node, around, inner);
    else if (node.type !== 'root') readInline(child, around, runs);
  }
  if (node.type !== 'root' && runs.some(({ text }) => text.trim() !== ''))
    blocks.push({ node, parent, runs });
  blocks.push(...inner);
}

function isBlock(node: RootContent): node is Element | Component {
  return node.type === 'mdxJsxFlowElement' || (node.type === 'element' && blockTags.has(node.tagName));
}

function readInline(
  node: RootContent | ElementContent,
  around: readonly (Element | Component)[],
  runs: Run[],
): void {
  if (node.type === 'text') {
    runs.push({ node, around, text: node.value });
  } else if ((node.type === 'element' || isComponent(node)) && isObject(node)) {
    runs.push({ node, around, text: tagOf(node) === 'br' ? ' ' : objectReplacement });
  } else if (node.type === 'element' || isComponent(node)) {
    for (const child of node.children) readInline(child, [...around, node], runs);
  }
}

function isObject(node: Element | Component): boolean {
  if (objectTags.has(tagOf(node) ?? '')) return true;
  return node.type === 'element' ? isFootnoteReference(node) : node.children.length === 0;
}

/** The name of an element or literal tag; a component has its own. */
export function tagOf(node: ContainerNode): string | null | undefined {
  return node.type === 'element' ? node.tagName : isComponent(node) ? node.name : undefined;
}

function isFootnoteReference(node: Element): boolean {
  const [child] = node.children;
  const link = node.tagName === 'sup' && child?.type === 'element' ? child : node;
  return link.properties.dataFootnoteRef !== undefined || link.properties.dataFootnoteBackref !== undefined;
}
