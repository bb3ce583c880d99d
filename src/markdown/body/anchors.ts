import Slugger, { slug } from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { plainLetters } from '../../series/text/plain-letters.ts';
import { attribute, setAttribute } from './attributes.ts';
import { type Block, type Component, isComponent, plainText } from './blocks.ts';
import { footnoteLabelId } from './footnotes.ts';

/** Ids that the pages of texts use themselves; a heading of the same name gets a number behind it. */
export const reservedIds = [
  'main',
  'title',
  'thesis',
  'contents',
  'trackbacks',
  'mention-hint',
  'mention-source',
  'conversation',
  'sources',
  'related',
  'related-title',
  'conversation-thread',
  'link-preview',
  'search-input',
  'search-styles',
];

/** Accessible names of the permalinks. */
export interface AnchorLabels {
  permalinkToSection: string;
  permalinkToParagraph: string;
}

/** What is known of a text before it gets its anchors. */
interface AnchorContext {
  links: ReadonlyMap<Element | Component, unknown>;
  /** Ids that notes and sources have. */
  taken: readonly string[];
  labels: AnchorLabels;
}

/**
 * Gives headings their slug as id (as GitHub makes it, in plain letters), and paragraphs of the running text and every
 * block that holds a link an id that stays while its first words stay; hangs permalinks on headings and paragraphs.
 *
 * @returns the id of each block that has one
 */
export function setAnchors(
  blocks: readonly Block[],
  { links, taken: otherIds, labels }: AnchorContext,
): Map<Block, string> {
  const slugger = new Slugger();
  const formerSlugger = new Slugger();
  for (const id of [...reservedIds, ...otherIds]) {
    slugger.slug(id);
    formerSlugger.slug(id);
  }
  const taken = new Set<string>();
  const anchors = new Map<Block, string>();
  for (const block of blocks) {
    const heading = headingDepth(block.node) > 0;
    const paragraph =
      block.parent.type === 'root' && block.node.type === 'element' && block.node.tagName === 'p';
    if (!isComponent(block.node) && block.node.properties.id === footnoteLabelId) continue;
    if (!heading && !paragraph && !block.runs.some(({ around }) => around.some((node) => links.has(node))))
      continue;
    const text = block.runs
      .map((run) => (run.kind === 'text' ? run.node.value : run.kind === 'break' ? ' ' : ''))
      .join('');
    const given = givenId(block.node);
    const made = () =>
      heading
        ? // A heading may have no letter at all.
          slugger.slug(slug(plainLetters(headingText(block))) || 'section')
        : unused(`p-${hash(firstWords(text))}`, taken);
    const id = given === undefined ? made() : plainLetters(given);
    const former = given ?? (heading ? formerSlugger.slug(slug(headingText(block).normalize('NFC'))) : id);
    anchors.set(block, id);
    if (!isComponent(block.node)) block.node.properties.id = id;
    else if (isTag(block.node)) setAttribute(block.node, 'id', id);
    else block.node.children = [element('span', { id }, block.node.children)];
    // An address with umlauts, as it was once copied, leads to the same place.
    if (plainLetters(former) !== former) block.node.children.unshift(element('span', { id: former }, []));
    if (heading) wrapHeading(block.node, permalink(id, labels.permalinkToSection));
    else if (paragraph && !isComponent(block.node))
      block.node.children.push(permalink(id, labels.permalinkToParagraph));
  }
  return anchors;
}

/** A tag of HTML bears its id itself: a `<summary>` has to stand in its `<details>` directly. */
function isTag({ name }: Component): boolean {
  return /^[a-z]/.test(name ?? '');
}

/** The id that an author gave to a tag of HTML. */
export function givenId(node: Element | Component): string | undefined {
  if (isComponent(node)) return isTag(node) ? attribute(node, 'id') : undefined;
  return typeof node.properties.id === 'string' ? node.properties.id : undefined;
}

/** 1 to 6 for a heading, else 0. */
export function headingDepth(node: Element | Component): number {
  const match = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName) : undefined;
  return Number(match?.[1] ?? 0);
}

/** A space between words that typography has set so that it does not break: the words are still two. */
const joint = /(?<=[\p{L}\p{N}]|\p{L}\.)[\u00a0\u202f](?=[\p{L}\p{N}])/gu;

/** The words that the id of a heading is made of. */
function headingText(block: Block): string {
  const text = block.runs.map(({ node }) => plainText(node)).join('');
  return text.trim().replace(joint, ' ');
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/, 8).join(' ').toLowerCase();
}

const encoder = new TextEncoder();

/** FNV-1a, 32 bit, in base 36: short, and the same on every machine. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of encoder.encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(36);
}

function unused(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let count = 2; taken.has(candidate); count++) candidate = `${id}-${count}`;
  taken.add(candidate);
  return candidate;
}

function permalink(id: string, label: string): Element {
  return element('a', { className: ['permalink'], href: `#${id}`, ariaLabel: label }, []);
}

/** The node of the heading becomes a row that holds the heading and its permalink. */
function wrapHeading(node: Element | Component, link: Element): void {
  if (node.type !== 'element') return;
  const heading = { ...node };
  Object.assign(node, element('div', { className: ['heading'] }, [heading, link]));
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
