import type { Element, Root, RootContent } from 'hast';
import { visit } from './visit.ts';

/**
 * Takes the footnotes from the end of a text and puts each behind the block that first refers to it, folded up: there
 * it opens on narrow screens, and from there style sheets put it into the margin of wide ones. They stay in order; a
 * note that only another note refers to follows the one before it.
 *
 * @param label what a note is called; its number is put behind it
 */
export function foldSidenotes(tree: Root, label: string): void {
  const end = tree.children.findIndex(
    (node) => node.type === 'element' && node.properties.dataFootnotes !== undefined,
  );
  const [section] = end < 0 ? [] : tree.children.splice(end, 1);
  if (!section) return;
  const places = nameReferences(tree, label);
  nameReferences(section, label);
  const notes = new Map<number, RootContent[]>();
  let place = 0;
  visit(section, 'element', (node: Element, _index, parent) => {
    const { id } = node.properties;
    if (parent?.type !== 'element' || node.tagName !== 'li' || !String(id).startsWith('fn-'))
      return undefined;
    const number = String(id).slice('fn-'.length);
    place = Math.max(place, places.get(`#fn-${number}`) ?? 0);
    const note = element('div', { id, role: 'doc-footnote' }, node.children);
    const summary = element('summary', {}, [{ type: 'text', value: `${label} ${number}` }]);
    notes.set(place, [
      ...(notes.get(place) ?? []),
      element('details', { className: ['note'] }, [summary, note]),
    ]);
    return 'skip';
  });
  tree.children = tree.children.flatMap((node, index) => [node, ...(notes.get(index) ?? [])]);
}

/** Gives references to notes a name, and says in which child of a node each note is referred to first. */
function nameReferences(node: Root | RootContent, label: string): Map<string, number> {
  const places = new Map<string, number>();
  const children = 'children' in node ? node.children : [];
  for (const [index, child] of children.entries())
    visit(child, 'element', ({ properties }: Element) => {
      if (properties.dataFootnoteRef === undefined) return;
      const href = String(properties.href);
      if (!places.has(href)) places.set(href, index);
      delete properties.ariaDescribedBy;
      properties.ariaLabel = `${label} ${href.slice('#fn-'.length)}`;
    });
  return places;
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
