import type { Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { typographyOf } from '../../series/languages/index.ts';
import { arrange } from './arrange.ts';
import { linkBareAddresses } from './bare-addresses.ts';
import type { BodyContext } from './context.ts';
import { handlersFor } from './handlers.ts';
import { readHtml } from './read-html.ts';

/** HTML as a tree of Markdown: footnotes are numbered in the order of their references. */
export function toMarkdownTree(html: string, context: BodyContext, isMdx: boolean): Root {
  const tree = treeOf(html, context, isMdx);
  if (isMdx) linkBareAddresses(tree, context);
  const numbers = new Map<string, number>();
  numberNotes(tree, numbers);
  // A note may hold notes.
  for (const [id, number] of numbers) {
    const note = treeOf(context.footnotes.get(id) ?? '', context, isMdx);
    numberNotes(note, numbers);
    const children = note.children.filter((node) => node.type === 'paragraph' || node.type === 'list');
    tree.children.push({
      type: 'footnoteDefinition',
      identifier: String(number),
      label: String(number),
      children,
    });
  }
  return tree;
}

function treeOf(html: string, context: BodyContext, isMdx: boolean): Root {
  const { double, single } = typographyOf(context.language);
  const converter = unified().use(rehypeRemark, {
    document: true,
    handlers: handlersFor(context, isMdx),
    quotes: [double.join(''), single.join('')],
  });
  return converter.runSync(arrange(readHtml(html)));
}

function numberNotes(tree: Root, numbers: Map<string, number>): void {
  visit(tree, 'footnoteReference', (node) => {
    const number = numbers.get(node.identifier) ?? numbers.size + 1;
    numbers.set(node.identifier, number);
    Object.assign(node, { identifier: String(number), label: String(number) });
  });
}

const writing = {
  bullet: '-',
  rule: '-',
  // What remark-mdx does not escape: a paragraph that would be a line of JavaScript.
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport[\\s{*"\']' },
    { atBreak: true, character: 'e', after: 'xport[\\s{*]' },
  ],
} as const;

const mdxWriter = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, { ...writing, unsafe: [...writing.unsafe] })
  .freeze();
const markdownWriter = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

/** A tree as MDX that reads back to the same text. */
export function writeMdx(tree: Root): string {
  return mdxWriter.stringify(tree);
}

/** A tree as GitHub-flavoured Markdown. */
export function writeMarkdown(tree: Root): string {
  return markdownWriter.stringify(tree);
}
