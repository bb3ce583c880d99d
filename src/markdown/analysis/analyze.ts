import type { Root } from 'hast';
import type { Body, Heading, TextPlace } from '../../series/model/body.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import type { Source } from '../../series/model/source.ts';
import type { Language } from '../../series/text/language.ts';
import type { Position } from '../../series/text/position.ts';
import { countWords } from '../../series/text/words.ts';
import { headingDepth } from '../body/anchors.ts';
import { type Block, type Component, isComponent, tagOf, textOf } from '../body/blocks.ts';
import { type BodyTree, createBodyTree, type Labels, sourceIds } from '../body/document.ts';
import type { Reference } from '../body/resolve-links.ts';
import { visit } from '../body/visit.ts';
import { findLiteralBraces, type LiteralBraces } from './braces.ts';
import { readDefinitions } from './definitions.ts';
import { readLinks } from './links.ts';
import { readMarks, type WrittenMarks } from './quotation-marks.ts';
import { findUnpairedLabels, type UnpairedLabels } from './unpaired-labels.ts';
import { readUnreferenced } from './unreferenced.ts';

/** What a body is analyzed with. */
export interface AnalysisOptions {
  language: Language;
  labels: Labels;
  resolve: ResolveLink;
  /** The sources of the frontmatter, in their order. */
  sources: readonly Pick<Source, 'id'>[];
}

/** What a reading found: the body as the domain knows it, and what has to be checked. */
export interface BodyAnalysis extends UnpairedLabels, WrittenMarks {
  /** What of a body is known before its expressions are run. */
  body: Omit<Body, 'passages'>;
  components: readonly ComponentUse[];
  /** Literal tags of HTML. */
  tags: readonly ComponentUse[];
  /** Places of the sections, in the order of `body.headings`. */
  headings: readonly Position[];
  /** Headings of level 1, which is that of the page. */
  titles: readonly (Position & { text: string })[];
  /** Lines with an `import`. */
  imports: readonly Position[];
  /** Lines with an `export default`. */
  defaults: readonly Position[];
  /** Names that the text exports itself; components among them. */
  exports: readonly string[];
  /** JavaScript between braces, and exports: what can only be judged by running it. */
  expressions: readonly (Position & { code: string })[];
  /** Braces that were meant as such. */
  literalBraces: readonly LiteralBraces[];
  /** Blocks of running text that refer to nothing; looked for only where sources can be cited. */
  unreferenced: readonly (Position & { text: string })[];
  emptyLinks: readonly Reference[];
  /** Titles that links inside the series have for readers. */
  linkTitles: readonly (Position & { title: string })[];
}

/** A component as an author used it. */
export interface ComponentUse extends Position {
  name: string;
  /** The attributes that are written as text or JSON; those computed by an expression are left out. */
  attributes: Readonly<Record<string, unknown>>;
  /** Names of all attributes. */
  names: readonly string[];
}

/**
 * Reads a body: its sections, links, images and words.
 *
 * @returns the page's tree of the body, too: parsing it again for a dry run would double the work
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function analyzeBody(
  source: string,
  { language, labels, resolve, sources }: AnalysisOptions,
): BodyAnalysis & { tree: Root } {
  const renderLink = (href: string) => resolve(href).rendered;
  const definitionOf = readDefinitions(source);
  const document = createBodyTree(source, { language, labels, renderLink, sources });
  const references = [...document.references.values()];
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
      links: readLinks(document, resolve).map((link) => ({ ...link, ...definitionOf(link) })),
      destinations: new Map(references.map(({ href }) => [href, renderLink(href)])),
      images: document.images,
      components: new Set(syntax.components.map(({ name }) => name)),
      videos: videosIn(syntax.components.map(({ name, attributes }) => ({ name, properties: attributes }))),
      exports: syntax.exports,
      words: countWords(text),
      footnotes: document.footnotes,
      citations: document.citations,
      text,
    },
    headings: headings.map(({ place }) => place),
    titles: titles.map(({ heading: { text }, place }) => ({ text, ...place })),
    ...readMarks(document, source),
    ...syntax,
    literalBraces: findLiteralBraces(source, document.tree),
    unreferenced: document.citations.length > 0 ? readUnreferenced(document) : [],
    emptyLinks: references.filter(({ empty }) => empty),
    linkTitles: references.flatMap(({ title, line, column }) =>
      title === undefined ? [] : [{ title, line, column }],
    ),
    ...findUnpairedLabels(source),
  };
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
      ? [{ heading: { depth, id, text: textOf(block) }, place: placeOf(block.node) }]
      : [];
  });
}

function placeOf({ position }: Block['node']): Position {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
}

function footnoteIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `fn-${index + 1}`);
}

/** Addresses of the videos among components. */
export function videosIn(
  uses: readonly { name: string; properties: Readonly<Record<string, unknown>> }[],
): string[] {
  return uses.flatMap(({ name, properties: { src } }) =>
    name === 'Video' && typeof src === 'string' ? [src] : [],
  );
}

const exportsDefault = /^\s*export\s+(?:default\b|\{[^}]*\bdefault\b)/m;

const declaration =
  /^\s*export\s+(?:const|let|var|class|(?:async\s+)?function\b\s*\*?)\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu;

function readSyntax({
  tree,
  references,
}: BodyTree): Pick<BodyAnalysis, 'imports' | 'defaults' | 'exports' | 'components' | 'tags' | 'expressions'> {
  const defaults: Position[] = [];
  const imports: Position[] = [];
  const exports: string[] = [];
  const components: ComponentUse[] = [];
  const tags: ComponentUse[] = [];
  const expressions: (Position & { code: string })[] = [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'mdxjsEsm') {
      if (/^\s*import\b/m.test(node.value)) imports.push({ line, column });
      if (exportsDefault.test(node.value)) defaults.push({ line, column });
      exports.push(...[...node.value.matchAll(declaration)].map(([, name = '']) => name));
    }
    expressions.push(...codeIn(node).map(({ value }) => ({ line, column, code: value })));
    if (!isComponent(node) || node.name === null) return;
    // A link that is rendered as plain text has been written as a link.
    const name = references.has(node) ? 'a' : node.name;
    const uses = /^[a-z]/.test(name) ? tags : components;
    uses.push({ name, line, column, ...readAttributes(node) });
  });
  return { imports, defaults, exports, components, tags, expressions };
}

/** A piece of JavaScript, and what kind of node it is. */
export interface Code {
  type: string;
  value: string;
}

/** The pieces of JavaScript that a node holds itself, as they stand in the tree: values written as JSON are none. */
export function codeIn(node: Root | Root['children'][number]): Code[] {
  if (isComponent(node)) {
    return node.attributes.flatMap((attribute): Code[] => {
      if (attribute.type === 'mdxJsxExpressionAttribute') return [attribute];
      const { value } = attribute;
      return value && typeof value === 'object' && readValue(value) === undefined ? [value] : [];
    });
  }
  if (node.type !== 'mdxjsEsm' && node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression')
    return [];
  const isComment = node.value.replace(/\/\*.*?\*\//gs, '').trim() === '';
  return isComment ? [] : [node];
}

/** The attributes of a component that are written as text or JSON, and the names of all. */
export function readAttributes(node: Component): Pick<ComponentUse, 'attributes' | 'names'> {
  const written = node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
  const values = written.map(({ name, value }) => [name, readValue(value)] as const);
  return {
    names: written.map(({ name }) => name),
    attributes: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
  };
}

function readValue(value: unknown): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || !('value' in value) || typeof value.value !== 'string') return undefined;
  try {
    return JSON.parse(value.value);
  } catch {
    return undefined;
  }
}
