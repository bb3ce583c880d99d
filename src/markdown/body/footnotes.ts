import type { Element, Root, RootContent } from 'hast';
import { isReference } from './blocks.ts';
import { visit } from './visit.ts';

/** Id of the heading that the parser gives the footnotes. */
export const footnoteLabelId = 'footnote-label';

/**
 * Numbers the ids of the footnotes (`fn-1`, `fnref-1`, and `fnref-1-2` for a second reference to the same), so that a
 * style sheet can place each beside its reference.
 *
 * @returns how many there are
 */
export function numberFootnotes(tree: Root): number {
  const references = new Map<string, number>();
  let notes = 0;
  visit(tree, 'element', (node: Element, _index, parent) => {
    const { properties } = node;
    if (properties.dataFootnoteRef !== undefined) {
      const [label] = node.children;
      const number = label?.type === 'text' ? label.value : '';
      const count = (references.get(number) ?? 0) + 1;
      references.set(number, count);
      properties.href = `#fn-${number}`;
      properties.id = count === 1 ? `fnref-${number}` : `fnref-${number}-${count}`;
    }
    if (node.tagName === 'li' && parent?.type === 'element' && String(properties.id).startsWith('fn-')) {
      notes += 1;
      properties.id = `fn-${notes}`;
      numberBackReferences(node, notes);
    }
  });
  return notes;
}

function numberBackReferences(note: Element, number: number): void {
  let count = 0;
  visit(note, 'element', ({ properties }: Element) => {
    if (properties.dataFootnoteBackref === undefined) return;
    count += 1;
    properties.href = count === 1 ? `#fnref-${number}` : `#fnref-${number}-${count}`;
  });
}

/** Puts a raised comma between references that stand side by side: the notes 1 and 2 are not 12, source a and note 1 not a1. */
export function separateReferences(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node)) return;
    for (let index = node.children.length - 1; index > 0; index--) {
      const [before, after] = [node.children[index - 1], node.children[index]];
      if (!isRaisedReference(before) || !isRaisedReference(after)) continue;
      const comma: Element = { ...after, properties: {}, children: [{ type: 'text', value: ',' }] };
      node.children.splice(index, 0, comma);
    }
  });
}

function isRaisedReference(node: RootContent | undefined): node is Element {
  const [child] = node?.type === 'element' && node.tagName === 'sup' ? node.children : [];
  return child?.type === 'element' && isReference(child);
}
