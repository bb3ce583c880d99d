import type { Element, Root, RootContent } from 'hast';
import type { Body, Heading, Passage } from '../../series/model/body.ts';
import { headingDepth } from '../body/anchors.ts';
import {
  blockTags,
  type Component,
  type ContainerNode,
  isComponent,
  isReference,
  tagOf,
} from '../body/blocks.ts';
import { fillLane } from '../body/lane.ts';
import { type ComponentLabels, textOfComponent } from './component-text.ts';
import { type DryRun, textOfValue } from './expressions/dry-run.ts';
import { codeIn, readAttributes, videosIn } from './syntax/syntax.ts';

/** Words of the interface that stand in passages; the `note` is what a note is called. */
type PassageLabels = ComponentLabels & { note: string };

/**
 * Adds to what an analysis knows of a body what is known once its expressions have been run: its passages, and videos
 * whose address was computed.
 *
 * @param tree the body's tree; changed in place
 */
export function completeBody(
  { body, tree }: { body: Omit<Body, 'passages'>; tree: Root },
  labels: PassageLabels,
  { calls, values }: DryRun = { calls: [], values: new Map() },
): Body {
  fillLane(tree, { label: labels.note });
  return {
    ...body,
    videos: [...new Set([...body.videos, ...videosIn(calls)])],
    passages: readPassages(tree, body.headings, { labels, values }),
  };
}

/**
 * Reads all that readers see of a text, by heading: running text, code, tables, notes, what components show of their
 * attributes, and the values of expressions. Not what only leads elsewhere: permalinks, and references to notes and sources.
 */
function readPassages(
  tree: Root,
  headings: readonly Heading[],
  { labels, values }: { labels: PassageLabels; values: DryRun['values'] },
): Passage[] {
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  let blocks: string[] = [];
  let line = '';
  const passages: Passage[] = [{ heading: undefined, blocks }];
  readChildren(tree);
  endBlock();
  return passages.filter((passage) => passage.heading !== undefined || passage.blocks.length > 0);

  function endBlock(...more: readonly string[]): void {
    for (const text of [line, ...more]) {
      const folded = text.replace(/[ \t\r\n]+/g, ' ').replace(/^[ ·]+|[ ·]+$/g, '');
      if (folded !== '') blocks.push(folded);
    }
    line = '';
  }

  function readChildren({ children }: ContainerNode): void {
    for (const child of children) read(child);
  }

  function read(node: RootContent): void {
    if (node.type === 'text') line += node.value;
    else if (isComponent(node)) readComponent(node);
    else if (node.type === 'element' && !leadsElsewhere(node)) readElement(node);
    else for (const code of codeIn(node)) line += textOfValue(values.get(code));
  }

  function readElement(node: Element): void {
    const heading = headingDepth(node) > 0 ? byId.get(String(node.properties.id)) : undefined;
    if (heading) {
      endBlock();
      blocks = [];
      passages.push({ heading, blocks });
    } else readTag(node, node.tagName);
  }

  function readTag(node: ContainerNode, name: string): void {
    if (name === 'br') line += ' ';
    else if (isCell(name)) {
      readChildren(node);
      line += ' · ';
    } else if (blockTags.has(name)) {
      endBlock();
      readChildren(node);
      endBlock();
    } else readChildren(node);
  }

  function readComponent(node: Component): void {
    const name = tagOf(node) ?? '';
    // A tag of HTML that is written out shows none of its attributes.
    if (/^[a-z]/.test(name)) {
      readTag(node, name);
      return;
    }
    const { before, after } = textOfComponent(attributesOf(node), labels);
    endBlock(...before);
    readChildren(node);
    endBlock(...after);
  }

  /** As they are written, or as an expression gave them. */
  function attributesOf(node: Component): Record<string, unknown> {
    const attributes = { ...readAttributes(node).attributes };
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') Object.assign(attributes, values.get(attribute));
      else if (attribute.value && typeof attribute.value === 'object' && values.has(attribute.value))
        attributes[attribute.name] = values.get(attribute.value);
    }
    return attributes;
  }
}

/** A row of a table is one block. */
function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/**
 * What leads to a note or a source, or back, the line that unfolds a note, and links to the very place. A `<summary>` that an author
 * wrote is a component in the tree.
 */
function leadsElsewhere(element: Element): boolean {
  const { tagName, properties } = element;
  const { className } = properties;
  return (
    isReference(element) ||
    (Array.isArray(className) && className.includes('permalink')) ||
    tagName === 'summary'
  );
}
