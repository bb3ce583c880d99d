import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as Markdown } from 'mdast';
import { toString as textIn } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { escapeHtml } from '../attributes.ts';
import { ExportError, type PostBody } from '../blog.ts';
import { fold, isTooDeep } from '../body/read-html.ts';
import { arrangeAlerts } from './alerts.ts';
import type { MarkdownContext } from './context.ts';
import { flattenJsx } from './jsx.ts';
import { isReadable } from './limits.ts';
import { readWikilinks } from './wikilinks.ts';

/** A text of Markdown as HTML of strangers, and its title. */
interface MarkdownText {
  title: string;
  body: PostBody;
}

const mdxParser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

const handlers: Options['handlers'] = {
  footnoteReference: (_, { identifier }: { identifier: string }): ElementContent => ({
    type: 'element',
    tagName: 'sup',
    properties: { dataFn: identifier },
    children: [],
  }),
  footnoteDefinition: (state, node): ElementContent => ({
    type: 'element',
    tagName: 'div',
    properties: { dataNote: node.identifier },
    children: state.all(node),
  }),
};
const toHast = unified().use(remarkRehype, { allowDangerousHtml: true, handlers }).use(rehypeRaw).freeze();

/**
 * Reads GitHub-flavoured Markdown, or MDX without its scripts, as HTML.
 *
 * @throws ExportError where MDX cannot be read
 */
export function readMarkdown(source: string, context: MarkdownContext): MarkdownText {
  if (!isReadable(source, context.isMdx)) return plainText(source, context);
  const tree = parse(source, context);
  if (isTooDeep(rawHtmlIn(tree))) return plainText(source, context);
  if (context.isMdx) flattenJsx(tree, context);
  const title = takeTitle(tree, context.title);
  readHeadingIds(tree);
  readWikilinks(tree, context);
  arrangeAlerts(tree);
  const html = toHast.runSync(tree);
  readAddresses(html, context);
  const footnotes = takeNotes(html);
  return { title, body: { html: toHtml(html), footnotes } };
}

/** The HTML that stands in a text as it is. */
function rawHtmlIn(tree: Markdown): string {
  const raw: string[] = [];
  visit(tree, 'html', ({ value }) => void raw.push(value));
  return raw.join('');
}

/** A text as it is written: the words are there, and nothing is read in them. */
function plainText(source: string, { title, report }: MarkdownContext): MarkdownText {
  report('It nests deeper, or marks more, than any text does: it came over as plain text.');
  const paragraphs = source.split(/\n[ \t]*\n/).map((each) => `<p>${escapeHtml(each)}</p>`);
  return { title, body: { html: paragraphs.join('\n') } };
}

function parse(source: string, { file, before, isMdx }: MarkdownContext): Markdown {
  // remark takes a time for many quotations and lists that grows with the square of their number.
  if (!isMdx) return parseMarkdown(source);
  try {
    return mdxParser.parse(source);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new ExportError(
      `${file}:${(error.line ?? 1) + before}:${error.column ?? 1}: this is not MDX: ${error.reason}.`,
    );
  }
}

function parseMarkdown(source: string): Markdown {
  const tree = markdownToMdast(source, { features: { frontmatter: false } });
  if (tree.type !== 'root') throw new Error(`the parser returned a ${tree.type}, not a document`);
  return tree;
}

/** The first heading where it is the title: it repeats the one that is known, or there is none. */
function takeTitle(tree: Markdown, known: string): string {
  const [first] = tree.children;
  if (first?.type !== 'heading' || first.depth !== 1) return known;
  const words = fold(textIn(first));
  if (known !== '' && fold(known) !== words) return known;
  tree.children.shift();
  return words;
}

/** Ids that Hugo and Kramdown read behind a heading: `{#id}`. */
function readHeadingIds(tree: Markdown): void {
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1);
    if (last?.type !== 'text') return;
    const [found = '', id = ''] = /\s*\{:?\s*#([\w-]+)[^{}]*\}\s*$/.exec(last.value) ?? [];
    if (id === '') return;
    last.value = last.value.slice(0, -found.length);
    heading.data = { ...heading.data, hProperties: { id } };
  });
}

function readAddresses(tree: Root, { resolveLink, resolveImage, titleAt }: MarkdownContext): void {
  visit(tree, 'element', (node, index, parent) => {
    const { href, src, title } = node.properties;
    const [words] = node.children;
    // A reference in running text shows the address, which here is none yet.
    if (words?.type === 'text' && words.value === href) words.value = titleAt(href) ?? href;
    if (typeof href === 'string') node.properties.href = resolveLink(href);
    if (typeof src === 'string') node.properties.src = resolveImage(src);
    // An image alone in its paragraph is a figure; its title is shown as a caption.
    const isAlone = parent?.type === 'element' && parent.tagName === 'p' && parent.children.length === 1;
    if (node.tagName !== 'img' || !isAlone || index === undefined || typeof title !== 'string') return;
    const caption: ElementContent = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    };
    parent.tagName = 'figure';
    parent.children.push(caption);
  });
}

/** Takes footnotes out of a text. */
function takeNotes(tree: Root): Map<string, string> {
  const notes = new Map<string, string>();
  visit(tree, 'element', (node, index, parent) => {
    const id = node.properties.dataNote;
    if (typeof id !== 'string' || !parent || index === undefined) return undefined;
    if (!notes.has(id)) notes.set(id, toHtml(node.children));
    parent.children.splice(index, 1);
    return index;
  });
  return notes;
}
