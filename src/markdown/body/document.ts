import type { Element, Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import type { TextFormat } from '../../series/model/content-paths.ts';
import type { RelationWords } from '../../series/model/link-relation.ts';
import { type Source, type SourceCitation, sourceAnchor } from '../../series/model/source.ts';
import type { Language } from '../../series/text/language.ts';
import { type AlertTitles, renderAlerts } from './alerts.ts';
import { type AnchorLabels, setAnchors } from './anchors.ts';
import { type Block, blocksOf, type Component } from './blocks.ts';
import { renderCitations } from './citations.ts';
import { setDirections } from './directions.ts';
import { numberFootnotes, separateReferences } from './footnotes.ts';
import { replaceImages } from './images.ts';
import { limitNesting } from './nesting.ts';
import { type LeftOutHtml, renderRawHtml } from './raw-html.ts';
import { type Reference, type RenderLink, resolveReferences } from './resolve-links.ts';
import { setTables } from './tables.ts';
import { labelTasks } from './task-lists.ts';
import { setTexts, type UndecidedMark } from './typography.ts';

/** Words of the interface that stand inside a body. */
export interface Labels extends AnchorLabels {
  alerts: AlertTitles;
  footnotes: string;
  /** One of them. */
  note: string;
  /** What a source is called; its letter is put behind it. */
  source: string;
  /** With `{reference}` for the number. */
  backToReference: string;
  table: string;
  /** What the titles of links say. */
  relations: RelationWords;
}

/** What a body is made with. */
export interface BodyTreeOptions {
  format: TextFormat;
  language: Language;
  labels: Labels;
  renderLink: RenderLink;
  /** The sources of the frontmatter, in their order. */
  sources: readonly Pick<Source, 'id'>[];
}

/** A body as it stands on its page, and what was found on the way. */
export interface BodyTree {
  tree: Root;
  blocks: readonly Block[];
  anchors: ReadonlyMap<Block, string>;
  references: ReadonlyMap<Element | Component, Reference>;
  images: readonly string[];
  footnotes: number;
  citations: readonly SourceCitation[];
  /** Quotation marks that could not be set. */
  undecided: readonly UndecidedMark[];
  /** HTML in plain Markdown that readers do not get. */
  leftOut: readonly LeftOutHtml[];
}

/**
 * Parses a body and makes the page's tree of it. Reading and rendering both go through here, so that an anchor in a
 * trackback always exists on the page.
 *
 * @param source the whole file; its frontmatter is passed over, so that positions are those of the file
 * @throws Error with `line:column: reason` where the source is not valid MDX, NestingError where it is too deep
 */
export function createBodyTree(
  source: string,
  { format, language, labels, renderLink, sources }: BodyTreeOptions,
): BodyTree {
  const { tree, leftOut } = parse(source, format, labels);
  if (source.includes('lang=')) setDirections(tree, language);
  renderAlerts(tree, labels.alerts);
  const footnotes = numberFootnotes(tree);
  const citations = renderCitations(tree, sources, labels.source);
  const references = resolveReferences(tree, renderLink, labels.relations);
  const images = replaceImages(tree);
  const blocks = blocksOf(tree);
  const undecided = setTexts(tree, blocks, language);
  const taken = [...noteIds(footnotes), ...sourceIds(sources), ...citations.map(({ anchor }) => anchor)];
  const anchors = setAnchors(blocks, { links: references, taken, labels });
  separateReferences(tree);
  labelTasks(tree);
  setTables(tree, labels.table);
  return { tree, blocks, anchors, references, images, footnotes, citations, undecided, leftOut };
}

function noteIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => [`fn-${index + 1}`, `fnref-${index + 1}`]).flat();
}

/** The ids that sources have in the list below the text. */
export function sourceIds(sources: readonly Pick<Source, 'id'>[]): string[] {
  return sources.flatMap(({ id }) => (id === undefined ? [] : [sourceAnchor(id)]));
}

function parse(
  source: string,
  format: TextFormat,
  labels: Labels,
): { tree: Root; leftOut: readonly LeftOutHtml[] } {
  const footnotes = { label: labels.footnotes, backLabel: labels.backToReference, clobberPrefix: '' };
  const options = { features: { gfm: { footnotes } } };
  const node = format === 'mdx' ? mdxToHast(source, options) : markdownToHast(source, options);
  if (node.type !== 'root') throw new Error(`the parser returned a ${node.type}, not a document`);
  limitNesting(node);
  return format === 'mdx' ? { tree: node, leftOut: [] } : renderRawHtml(node, source);
}
