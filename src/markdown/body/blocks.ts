import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast, MdxTextExpressionHast } from 'satteri';
import { toScript } from '../../series/text/scripts.ts';

/** A component or a literal tag in MDX. */
export type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Whatever has children. */
export type ContainerNode = Root | Element | Component;

/** A block that holds running text: a paragraph, list item, table cell, caption … */
export interface Block {
  node: Element | Component;
  /** The block that this block stands in, or the document. */
  parent: ContainerNode;
  /** The text of the block in reading order, through all inline elements. */
  runs: readonly Run[];
}

/** A piece of the text of a block. */
export type Run = {
  /** The elements around it, outermost first. */
  around: readonly (Element | Component)[];
} & (
  | {
      kind: 'text';
      node: Text;
      /** As the author wrote it: quotation marks are not set. */
      written: string;
    }
  /** What is meant to the letter. */
  | { kind: 'code'; node: Text | Element | Component }
  /** A line break, a reference to a footnote or a source, or what has no text: an image, a component, a field. */
  | { kind: 'break' | 'note' | 'object'; node: Element | Component }
  /** JavaScript between braces. */
  | { kind: 'expression'; node: MdxTextExpressionHast }
);

/** Elements of HTML that stand as blocks. */
export const blockTags: ReadonlySet<string> = new Set(
  'p li td th h1 h2 h3 h4 h5 h6 blockquote ul ol table thead tbody tr pre section div figure figcaption details summary dl dt dd hr aside'.split(
    ' ',
  ),
);

/** Elements whose text is meant to the letter. */
const literalTags = new Set(['kbd', 'samp', 'tt']);

/** Elements that hold no text that is read. */
const objectTags = new Set([
  'img',
  'input',
  'script',
  'style',
  'svg',
  'math',
  'textarea',
  'template',
  'iframe',
]);

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

/** The text of a block as it is read: code too, without images and footnote references, white space folded. */
export function textOf(block: Block): string {
  return trimEnd(block.runs.reduce((text, run) => append(text, readRun(run)), ''));
}

/** The text of a run as it is read: raised and lowered figures keep their place (10³, H₂O). */
export function readRun(run: Run): string {
  switch (run.kind) {
    case 'text': {
      const inner = tagOf(run.around.at(-1) ?? { type: 'root', children: [] });
      return inner === 'sup' || inner === 'sub' ? toScript(run.node.value, inner) : run.node.value;
    }
    case 'code':
      return plainText(run.node);
    case 'break':
      return ' ';
    case 'expression':
      return isComment(run.node.value) ? '' : '…';
    default:
      return '';
  }
}

/** Adds a piece of text, folding white space (a space that must not break stays). */
export function append(text: string, more: string): string {
  const piece = more.replace(/[ \t\r\n]{2,}|[\t\r\n]/g, ' ');
  return text + (text === '' || text.endsWith(' ') ? piece.replace(/^ /, '') : piece);
}

/** A text without the one space at its end that folding leaves. */
export function trimEnd(text: string): string {
  return text.endsWith(' ') ? text.slice(0, -1) : text;
}

/** The text inside a node, without references to notes and sources. */
export function plainText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isNoteMark(node))) return '';
  return node.children.map(plainText).join('');
}

/** Whether an expression between braces is only a comment. */
export function isComment(code: string): boolean {
  return code.trim() !== '' && code.replace(/\/\*.*?\*\//gs, '').trim() === '';
}

function collect(
  node: ContainerNode,
  parent: ContainerNode,
  outside: readonly (Element | Component)[],
  blocks: Block[],
): void {
  const tag = tagOf(node) ?? '';
  if (tag === 'pre' || objectTags.has(tag)) return;
  const around = node.type === 'root' ? outside : [...outside, node];
  const runs: Run[] = [];
  const inner: Block[] = [];
  for (const child of node.children) {
    if (isBlock(child) || (node.type === 'root' && isComponent(child))) collect(child, node, around, inner);
    else if (node.type !== 'root') readInline(child, around, runs);
  }
  if (node.type !== 'root' && runs.some((run) => run.kind !== 'text' || run.written.trim() !== ''))
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
    const isLiteral = around.some((each) => literalTags.has(tagOf(each) ?? ''));
    runs.push(
      isLiteral ? { kind: 'code', node, around } : { kind: 'text', node, around, written: node.value },
    );
  } else if (node.type === 'mdxTextExpression') {
    runs.push({ kind: 'expression', node, around });
  } else if (node.type === 'element' || isComponent(node)) {
    const kind = kindOf(node);
    if (kind) runs.push({ kind, node, around });
    else for (const child of node.children) readInline(child, [...around, node], runs);
  }
}

/** What an element is among text; nothing where its own text is part of it. */
function kindOf(node: Element | Component): 'code' | 'break' | 'note' | 'object' | undefined {
  const tag = tagOf(node) ?? '';
  if (tag === 'code') return 'code';
  if (tag === 'br') return 'break';
  if (objectTags.has(tag)) return 'object';
  if (node.type === 'element') return isNoteMark(node) ? 'note' : undefined;
  // An empty tag of HTML, such as an old anchor, shows nothing; a component may.
  return node.children.length === 0 && !/^[a-z]/.test(tag) ? 'object' : undefined;
}

/** The name of an element or literal tag; a component has its own. */
export function tagOf(node: ContainerNode): string | null | undefined {
  return node.type === 'element' ? node.tagName : isComponent(node) ? node.name : undefined;
}

/** Whether an element leads to a note or a source, or from there back. */
export function isReference({ properties }: Element): boolean {
  return ['dataFootnoteRef', 'dataFootnoteBackref', 'dataSourceRef'].some(
    (name) => properties[name] !== undefined,
  );
}

/** Whether an element is a raised reference, or the way back. */
function isNoteMark(node: Element): boolean {
  const [child] = node.children;
  return isReference(node.tagName === 'sup' && child?.type === 'element' ? child : node);
}
