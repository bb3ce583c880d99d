import type { Element, ElementContent, Root } from 'hast';
import { visit } from './visit.ts';

/** Makes the text of each task in a list the label of its box, so that the box has a name. */
export function labelTasks(tree: Root): void {
  visit(tree, 'element', (node: Element, _index, parent) => {
    if (node.tagName !== 'input' || parent?.type !== 'element') return;
    const start = parent.children.indexOf(node);
    const list = parent.children.findIndex((child) => child.type === 'element' && isList(child));
    const end = list < 0 ? parent.children.length : list;
    const children: ElementContent[] = parent.children.slice(start, end);
    parent.children.splice(start, end - start, {
      type: 'element',
      tagName: 'label',
      properties: {},
      children,
    });
    return 'skip';
  });
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}
