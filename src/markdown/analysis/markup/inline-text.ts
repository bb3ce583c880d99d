import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { typographyOf } from '../../../series/languages/index.ts';
import type { Language } from '../../../series/text/language.ts';
import { addInnerSpaces, setTypography } from '../../../series/text/typography.ts';
import { blocksOf, plainText } from '../../body/blocks.ts';
import { setTexts } from '../../body/typography.ts';
import { createCharacterLocator } from './text-positions.ts';

/** A text of one line as it stands in YAML: a title, a standfirst, a gist. */
interface InlineText {
  /** Without its markup, as feeds, meta tags and the search need it. */
  text: string;
  /** As HTML; nothing where there is no markup. */
  html: string | undefined;
  /** What is more than text, in reading order. */
  markup: readonly InlineMarkup[];
  /** Indices of the quotation marks that could not be set. */
  undecided: readonly number[];
}

/** Markup in a text of one line. */
interface InlineMarkup {
  kind: 'emphasis' | 'code' | 'tag' | 'link' | 'image' | 'entity';
  /** As it is written. */
  found: string;
  /** Where in the text. */
  index: number;
}

/** Keeps the parser from taking the beginning of a text (1., #, >) for that of a list, a heading, a quotation. */
const guard = '·';

/** Reads a text of one line as Markdown, and sets its marks as the language does. */
export function readInlineText(source: string, language: Language): InlineText {
  // Most lines are nothing but text.
  if (!/[\\`*_<>&[\]]/.test(source)) {
    const typography = typographyOf(language);
    const { text, undecided } = setTypography(source, typography);
    return { text: addInnerSpaces(text, typography), undecided, html: undefined, markup: [] };
  }
  const line = guard + source.replace(/\s*\n\s*/g, ' ');
  const tree = markdownToHast(line, { features: { gfm: false, frontmatter: false } });
  if (tree.type !== 'root') throw new Error(`the parser returned a ${tree.type}, not a document`);
  const locate = createCharacterLocator(line);
  const undecided = setTexts(tree, blocksOf(tree), language).flatMap(({ node, index, text }) =>
    node.type === 'text' ? locate(node, text, index).column - 1 - guard.length : [],
  );
  const children = contentOf(tree);
  const text = children.map(plainText).join('');
  return {
    text,
    html: children.every(({ type }) => type === 'text') ? undefined : toHtml(children),
    markup: children.flatMap((node) => findMarkup(node, line)),
    undecided,
  };
}

/** The one paragraph that a line is, without what was put in front of it. */
function contentOf(tree: Root): ElementContent[] {
  const [paragraph] = tree.children;
  const children = paragraph?.type === 'element' ? paragraph.children : [];
  const [first] = children;
  if (first?.type === 'text') first.value = first.value.slice(guard.length);
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}

const kinds = new Map<string, InlineMarkup['kind']>([
  ['em', 'emphasis'],
  ['strong', 'emphasis'],
  ['code', 'code'],
  ['a', 'link'],
  ['img', 'image'],
]);

function findMarkup(node: RootContent, line: string): InlineMarkup[] {
  const [start = 0, end = start] = [node.position?.start.offset, node.position?.end.offset];
  const found = line.slice(start, end);
  if (node.type === 'text') return findEntities(found, node.value, start - guard.length);
  const kind = node.type === 'element' ? kinds.get(node.tagName) : 'tag';
  const own = kind ? [{ kind, found, index: start - guard.length }] : [];
  const isText = kind !== 'code' && 'children' in node;
  return isText ? [...own, ...node.children.flatMap((child) => findMarkup(child, line))] : own;
}

/** Names of characters that the parser has replaced. */
function findEntities(source: string, read: string, start: number): InlineMarkup[] {
  return [...source.matchAll(/(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi)]
    .filter(([found]) => !read.includes(found))
    .map(({ 0: found, index }) => ({ kind: 'entity', found, index: start + index }));
}
