import type { Root } from 'hast';
import { countWordsIn } from '../../series/languages/scripts.ts';
import type { Body, Heading, TextPlace } from '../../series/model/body.ts';
import type { TextFormat } from '../../series/model/content-paths.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import type { Source } from '../../series/model/source.ts';
import type { Language } from '../../series/text/language.ts';
import { plainLetters } from '../../series/text/plain-letters.ts';
import { type Position, startOf } from '../../series/text/position.ts';
import { givenId, headingDepth } from '../body/anchors.ts';
import { isComponent, tagOf, textOf } from '../body/blocks.ts';
import { type BodyTree, createBodyTree, type Labels, sourceIds } from '../body/document.ts';
import type { LeftOutHtml } from '../body/raw-html.ts';
import type { Reference } from '../body/resolve-links.ts';
import { visit } from '../body/visit.ts';
import { findEmptyHeadings } from './empty-headings.ts';
import { readDefinitions } from './labels/definitions.ts';
import { findUnpairedLabels, type UnpairedLabels } from './labels/unpaired-labels.ts';
import { readUnreferenced } from './labels/unreferenced.ts';
import { readLinks } from './links.ts';
import { findLiteralBraces, type LiteralBraces } from './markup/braces.ts';
import { readMarks, type WrittenMarks } from './markup/quotation-marks.ts';
import { type BodySyntax, readSyntax, videosIn } from './syntax/syntax.ts';

/** What a body is analyzed with. */
export interface AnalysisOptions {
  format: TextFormat;
  language: Language;
  labels: Labels;
  resolve: ResolveLink;
  /** The sources of the frontmatter, in their order. */
  sources: readonly Pick<Source, 'id'>[];
}

/** What a reading found: the body as the domain knows it, and what has to be checked. */
export interface BodyAnalysis extends BodySyntax, UnpairedLabels, WrittenMarks {
  /** What of a body is known before its expressions are run. */
  body: Omit<Body, 'passages'>;
  /** Places of the sections, in the order of `body.headings`. */
  headings: readonly Position[];
  /** Headings of level 1, which is that of the page. */
  titles: readonly (Position & { text: string })[];
  /** Headings that hold nothing. */
  emptyHeadings: readonly Position[];
  /** Braces that were meant as such. */
  literalBraces: readonly LiteralBraces[];
  /** Blocks of running text that refer to nothing; looked for only where sources can be cited. */
  unreferenced: readonly (Position & { text: string })[];
  emptyLinks: readonly Reference[];
  /** HTML in plain Markdown that readers do not get. */
  leftOutHtml: readonly LeftOutHtml[];
  /** Titles that links inside the series have for readers. */
  linkTitles: readonly (Position & { title: string })[];
}

/**
 * Reads a body: its sections, links, images and words.
 *
 * @returns the page's tree of the body, too: parsing it again for a dry run would double the work
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function analyzeBody(
  source: string,
  { format, language, labels, resolve, sources }: AnalysisOptions,
): BodyAnalysis & { tree: Root } {
  const renderLink = (href: string) => resolve(href).rendered;
  const document = createBodyTree(source, { format, language, labels, renderLink, sources });
  const references = [...document.references.values()];
  const definitionOf = readDefinitions(source, format);
  const syntax = readSyntax(document);
  const text = document.blocks.map(textOf).join('\n');
  const all = readHeadings(document);
  const headings = all.filter(({ heading }) => heading.depth > 1);
  const titles = all.filter(({ heading }) => heading.depth === 1);
  return {
    tree: document.tree,
    body: {
      headings: headings.map(({ heading }) => heading),
      places: readPlaces(document),
      anchors: new Set([
        ...document.anchors.values(),
        ...footnoteIds(document.footnotes),
        ...sourceIds(sources),
      ]),
      givenIds: readGivenIds(document.tree),
      links: readLinks(document, resolve).map((link) => ({ ...link, ...definitionOf(link) })),
      destinations: new Map(references.map(({ href }) => [href, renderLink(href)])),
      images: document.images,
      components: new Set(syntax.components.map(({ name }) => name)),
      videos: videosIn(syntax.components.map(({ name, attributes }) => ({ name, properties: attributes }))),
      exports: syntax.exports,
      words: countWordsIn(text, language),
      footnotes: document.footnotes,
      citations: document.citations,
    },
    headings: headings.map(({ place }) => place),
    emptyHeadings: findEmptyHeadings(document.tree),
    titles: titles.map(({ heading: { text }, place }) => ({ text, ...place })),
    ...readMarks(document, source),
    ...syntax,
    literalBraces: findLiteralBraces(source, document.tree),
    unreferenced: document.citations.length > 0 ? readUnreferenced(document) : [],
    leftOutHtml: document.leftOut,
    emptyLinks: references.filter(({ empty }) => empty),
    linkTitles: references.flatMap(({ title, line, column }) =>
      title === undefined ? [] : [{ title, line, column }],
    ),
    ...findUnpairedLabels(source, format),
  };
}

/** Ids that no author gives: of notes, sources, citations, paragraphs. */
const ofOurs = /^(?:fn|fnref|footnote|source|cite|p)-/;

/** Ids of tags, so far as links to them keep their letters. */
function readGivenIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const id = node.type === 'element' || isComponent(node) ? givenId(node) : undefined;
    if (id !== undefined && plainLetters(id) === id && !ofOurs.test(id)) ids.push(id);
  });
  return ids;
}

function readPlaces({ blocks, anchors }: BodyTree): TextPlace[] {
  return blocks.flatMap((block) => {
    const id = anchors.get(block);
    const [inner] = block.node.children;
    const isHeading = inner?.type === 'element' && headingDepth(inner) > 0;
    const isParagraph = block.parent.type === 'root' && tagOf(block.node) === 'p';
    return id !== undefined && (isHeading || isParagraph) ? [{ id, isHeading, text: textOf(block) }] : [];
  });
}

function readHeadings({ blocks, anchors }: BodyTree): { heading: Heading; place: Position }[] {
  return blocks.flatMap((block) => {
    const id = anchors.get(block);
    const [inner] = block.node.children;
    const depth = inner?.type === 'element' ? headingDepth(inner) : 0;
    return id !== undefined && depth > 0
      ? [{ heading: { depth, id, text: textOf(block) }, place: startOf(block.node) }]
      : [];
  });
}

function footnoteIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `fn-${index + 1}`);
}
