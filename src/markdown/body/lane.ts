import type { Element, ElementContent, Root } from 'hast';
import type { LinkRelation, RelationWords } from '../../series/model/link-relation.ts';
import { sourceAnchor } from '../../series/model/source.ts';
import { headingDepth } from './anchors.ts';
import type { Component } from './blocks.ts';
import {
  answerSign,
  footnote,
  type MarginSource,
  nameReferences,
  readNotes,
  sourceNote,
} from './lane-elements.ts';
import { visit } from './visit.ts';

/** A component to stand in the lane at a heading or block, with its properties (plain JSON). */
export interface Insertion {
  component: string;
  properties: Readonly<Record<string, unknown>>;
}

/** A text that this one answers, as the lane names it. */
export interface Answered {
  title: string;
  /** Only where it differs from the language of the text. */
  lang: string | undefined;
}

/** What stands in the lane beside a text, besides its footnotes. */
interface LaneContent {
  /** What a note is called; its number is put behind it. */
  label: string;
  sources?: readonly MarginSource[];
  /** By id of the heading or block that they belong to. */
  insertions?: ReadonlyMap<string, Insertion>;
  /** The texts that links answer, by how the links are written. */
  answered?: ReadonlyMap<string, Answered>;
  /** The links of the text as their author wrote them. */
  references?: ReadonlyMap<
    Element | Component,
    { href: string; noTrackback: boolean; relation: LinkRelation | undefined }
  >;
  /** Words for what links do. */
  relations?: RelationWords;
}

/**
 * Puts what belongs into the lane behind the block that it belongs to: there notes and trackbacks open on narrow screens,
 * and from there style sheets put them into the margin of wide ones. Footnotes leave the end of the text; a note that only
 * another note refers to follows the one before it. A source is repeated where it is cited first, for the margin only:
 * everybody else reads it in the list of sources. A sign stands where the text answers another, once a block and text.
 *
 * What stands in the lane is counted through, in reading order: `n3` is the class of the third, `r3` that of what it
 * belongs to.
 */
export function fillLane(tree: Root, content: LaneContent): void {
  const { label, sources = [], insertions = new Map(), answered = new Map() } = content;
  const end = tree.children.findIndex(
    (node) => node.type === 'element' && node.properties.dataFootnotes !== undefined,
  );
  const [section] = end < 0 ? [] : tree.children.splice(end, 1);
  const notes = section ? readNotes(section) : [];
  const references = nameReferences([tree, ...(section ? [section] : [])], label);
  const byAnchor = new Map<string, MarginSource>(
    sources.flatMap((source) =>
      source.id === undefined ? [] : [[`#${encodeURIComponent(sourceAnchor(source.id))}`, source] as const],
    ),
  );
  const placed: ElementContent[][] = tree.children.map(() => []);
  const shown = new Set<string>();
  let [count, next, place] = [0, 1, 0];
  for (const [index, child] of tree.children.entries()) {
    let here = index;
    const answers = new Set<string>();
    visit(child, 'element', (node: Element) => {
      // On narrow screens what answers a section folds in behind its first paragraph, not between it and its heading.
      if (headingDepth(node) > 0 && insertions.has(String(node.properties.id)))
        here = paragraphBehind(tree, index) ?? index;
      placeInsertion(node, here);
      const { dataFootnoteRef, href } = node.properties;
      const number = dataFootnoteRef === undefined ? 0 : Number(String(href).slice('#fn-'.length));
      if (number >= next || isNewSource(node)) {
        place = here;
        placeNotes(number);
        placeSource(node);
      }
      const link = content.references?.get(node);
      const text = link && !link.noTrackback ? answered.get(link.href) : undefined;
      if (link && text && !answers.has(text.title)) {
        answers.add(text.title);
        place = here;
        const word = link.relation && content.relations?.[link.relation];
        put(answerSign(text, refer(node), word));
      }
    });
  }
  placeNotes(notes.length);
  tree.children = tree.children.flatMap((node, index) => [node, ...(placed[index] ?? [])]);

  /** Places the notes up to a number, and behind each the sources that it is the first to cite. */
  function placeNotes(number: number): void {
    for (; next <= number; next++) {
      const note = notes[next - 1];
      if (!note) continue;
      put(footnote(note, refer(references.get(`#fn-${next}`)), `${label} ${next}`));
      visit(note, 'element', (node: Element) => {
        placeSource(node);
        placeInsertion(node, place);
      });
    }
  }

  function placeInsertion(node: Element, where: number): void {
    const insertion = insertions.get(String(node.properties.id));
    if (!insertion) return;
    place = where;
    put(toComponent(insertion, refer(node)));
  }

  function isNewSource({ properties: { dataSourceRef, href } }: Element): boolean {
    return dataSourceRef !== undefined && byAnchor.has(String(href)) && !shown.has(String(href));
  }

  /** Places the source that an element cites, if it is the first to do so. */
  function placeSource(node: Element): void {
    const href = String(node.properties.href);
    const source = byAnchor.get(href);
    if (!source || !isNewSource(node)) return;
    shown.add(href);
    put(sourceNote(source, refer(node), node.children));
  }

  /** Counts on, and marks what the next thing in the lane belongs to. */
  function refer(node: Element | undefined): number {
    count += 1;
    const known = node?.properties.className;
    if (node) node.properties.className = [...(Array.isArray(known) ? known : []), `r${count}`];
    return count;
  }

  function put(node: ElementContent): void {
    placed[place]?.push(node);
  }
}

/** The place of the paragraph that follows a node directly, if one does. */
function paragraphBehind({ children }: Root, index: number): number | undefined {
  const behind = children.findIndex((node, each) => each > index && node.type !== 'text');
  const node = children[behind];
  return node?.type === 'element' && node.tagName === 'p' ? behind : undefined;
}

function toComponent({ component, properties }: Insertion, place: number): ElementContent {
  return {
    type: 'mdxJsxFlowElement',
    name: component,
    attributes: Object.entries({ ...properties, place }).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value: { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) },
    })),
    children: [],
  };
}
