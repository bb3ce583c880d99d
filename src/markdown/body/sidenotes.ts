import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sourceAnchor } from '../../series/model/source.ts';
import { visit } from './visit.ts';

/** A source as the margin shows it. */
export interface MarginSource {
  id?: string | undefined;
  title: string;
  url?: string | undefined;
  /** As readers see it. */
  date?: string | undefined;
}

/**
 * Takes the footnotes from the end of a text and puts each behind the block that first refers to it, folded up: there
 * it opens on narrow screens, and from there style sheets put it into the margin of wide ones. They stay in order; a
 * note that only another note refers to follows the one before it. A source is repeated likewise where it is cited
 * first, for the margin only: everybody else reads it in the list of sources.
 *
 * What stands in the margin is counted through: `n3` is the class of the third, `r3` that of what refers to it.
 *
 * @param label what a note is called; its number is put behind it
 */
export function foldSidenotes(tree: Root, label: string, sources: readonly MarginSource[] = []): void {
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
    visit(child, 'element', (node: Element) => {
      const { dataFootnoteRef, href } = node.properties;
      const number = dataFootnoteRef === undefined ? 0 : Number(String(href).slice('#fn-'.length));
      if (number < next && !isNewSource(node)) return;
      place = index;
      placeNotes(number);
      placeSource(node);
    });
  }
  placeNotes(notes.length);
  tree.children = tree.children.flatMap((node, index) => [node, ...(placed[index] ?? [])]);

  /** Places the notes up to a number, and behind each the sources that it is the first to cite. */
  function placeNotes(number: number): void {
    for (; next <= number; next++) {
      const [note, reference] = [notes[next - 1], references.get(`#fn-${next}`)];
      if (!note) continue;
      count += 1;
      if (reference) reference.properties.className = [`r${count}`];
      put(footnote(note, count, `${label} ${next}`));
      for (const child of note.children) visit(child, 'element', placeSource);
    }
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
    count += 1;
    node.properties.className = [`r${count}`];
    put(sourceNote(source, count, node.children));
  }

  function put(node: ElementContent): void {
    placed[place]?.push(node);
  }
}

/** The notes, in the order of their numbers. */
function readNotes(section: RootContent): Element[] {
  const notes: Element[] = [];
  visit(section, 'element', (node: Element, _index, parent) => {
    if (parent?.type !== 'element' || node.tagName !== 'li' || !String(node.properties.id).startsWith('fn-'))
      return undefined;
    notes.push(node);
    return 'skip';
  });
  return notes;
}

/** Gives references to notes a name, and finds the first to each by its address. */
function nameReferences(parts: readonly (Root | RootContent)[], label: string): Map<string, Element> {
  const first = new Map<string, Element>();
  for (const part of parts)
    visit(part, 'element', (node: Element) => {
      const { properties } = node;
      if (properties.dataFootnoteRef === undefined) return;
      const href = String(properties.href);
      if (!first.has(href)) first.set(href, node);
      delete properties.ariaDescribedBy;
      properties.ariaLabel = `${label} ${href.slice('#fn-'.length)}`;
    });
  return first;
}

function footnote({ properties: { id }, children }: Element, count: number, name: string): Element {
  const summary = element('summary', {}, [text(name)]);
  const note = element('div', { className: [`n${count}`], id, role: 'doc-footnote' }, children);
  return element('details', { className: ['note'] }, [summary, note]);
}

/** Screen readers are not told twice what stands in the list of sources, and the keyboard stops there only. */
function sourceNote({ title, url, date }: MarginSource, count: number, mark: ElementContent[]): Element {
  const name =
    url === undefined
      ? element('span', {}, [text(title)])
      : element('a', { href: url, rel: ['external'], tabIndex: -1 }, [text(title)]);
  const when = date === undefined ? [] : [text(` ${date}`)];
  const note = element('div', { className: [`n${count}`] }, [
    element('b', {}, [...mark]),
    text(' '),
    name,
    ...when,
  ]);
  return element('div', { className: ['source-note'], ariaHidden: 'true' }, [note]);
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
