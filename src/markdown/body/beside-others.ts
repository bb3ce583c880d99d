import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Language } from '../../series/text/language.ts';
import { headingDepth } from './anchors.ts';
import { attribute, setAttribute } from './attributes.ts';
import { isComponent, tagOf } from './blocks.ts';
import { visit } from './visit.ts';

/** How a body stands on a page that holds more than one. */
export interface BesideOthers {
  /** Stands before all of its ids, so that none occurs twice. */
  prefix: string;
  /** By how much its headings are lower than on its own page. */
  lower: number;
}

/** Gives a body the ids that it has beside others, and its headings their depth there. */
export function setBesideOthers(tree: Root, { prefix, lower }: BesideOthers): void {
  const moved = (href: unknown) =>
    typeof href === 'string' && href.startsWith('#') ? `#${prefix}${href.slice(1)}` : undefined;
  visit(tree, (node) => {
    if (isComponent(node)) {
      const [id, href] = [attribute(node, 'id'), moved(attribute(node, 'href'))];
      if (id !== undefined) setAttribute(node, 'id', prefix + id);
      if (href !== undefined) setAttribute(node, 'href', href);
    }
    if (node.type !== 'element') return;
    const { properties } = node;
    if (properties.id !== undefined) properties.id = `${prefix}${properties.id}`;
    properties.href = moved(properties.href) ?? properties.href;
    for (const name of ['ariaLabelledBy', 'ariaDescribedBy'] as const) {
      const ids = properties[name];
      if (ids !== undefined) properties[name] = [ids].flat().map((id) => `${prefix}${id}`);
    }
    const depth = headingDepth(node);
    if (depth > 0) node.tagName = `h${Math.min(6, depth + lower)}`;
  });
}

/** One of two versions of a text. */
interface Version {
  tree: Root;
  language: Language;
}

/**
 * Puts two versions of a text side by side: block by block where both have the same ones, else section by section, else
 * each as a whole.
 */
export function putSideBySide(left: Version, right: Version): Root {
  const [own, other] = [blocksIn(left.tree), blocksIn(right.tree)];
  const rows = pairUp(own.map(alone), other.map(alone)) ??
    pairUp(sectionsOf(own), sectionsOf(other)) ?? [[own, other] as const];
  return {
    type: 'root',
    children: [
      ...[left, right].flatMap(({ tree }) => tree.children.filter(isCode)),
      ...rows.map(([ours, theirs]) =>
        box(['pair'], [cell(ours, left.language), cell(theirs, right.language)]),
      ),
    ],
  };
}

type BlockGroup = readonly RootContent[];

function blocksIn({ children }: Root): BlockGroup {
  return children.filter((node) => node.type !== 'text' && !isCode(node));
}

/** What a text exports, which can only stand in the document itself. */
function isCode({ type }: RootContent): boolean {
  return type === 'mdxjsEsm';
}

function alone(node: RootContent): BlockGroup {
  return [node];
}

/** Rows of what stands at the same place in both, if all of it is of the same kind. */
function pairUp(
  own: readonly BlockGroup[],
  other: readonly BlockGroup[],
): (readonly [BlockGroup, BlockGroup])[] | undefined {
  const isAlike = own.every((blocks, index) => kindOf(blocks[0]) === kindOf(other[index]?.[0]));
  if (own.length !== other.length || !isAlike) return undefined;
  return own.map((blocks, index) => [blocks, other[index] ?? []] as const);
}

function sectionsOf(blocks: BlockGroup): BlockGroup[] {
  const sections: RootContent[][] = [];
  for (const node of blocks) {
    const last = sections.at(-1);
    if (!last || isHeading(node)) sections.push([node]);
    else last.push(node);
  }
  return sections;
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && [node.properties.className].flat().includes('heading');
}

function kindOf(node: RootContent | undefined): string | null | undefined {
  if (!node) return undefined;
  return node.type === 'element' || isComponent(node) ? tagOf(node) : node.type;
}

function cell(blocks: BlockGroup, language: Language): Element {
  const content = blocks.filter((node): node is ElementContent => node.type !== 'doctype');
  return { ...box([], content), properties: { lang: language } };
}

function box(className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties: { className }, children };
}
