import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from './visit.ts';

/** A source as the margin shows it. */
export interface MarginSource {
  id?: string | undefined;
  title: string;
  url?: string | undefined;
  /** As readers see it. */
  date?: string | undefined;
}

/** The notes of the section at the end of a text, in the order of their numbers. */
export function readNotes(section: RootContent): Element[] {
  const notes: Element[] = [];
  visit(section, 'element', (node: Element, _index, parent) => {
    if (parent?.type !== 'element' || node.tagName !== 'li' || !String(node.properties.id).startsWith('fn-'))
      return undefined;
    notes.push(node);
    return 'skip';
  });
  return notes;
}

/**
 * Gives references to notes a name, in place.
 *
 * @returns the first reference to each note, by its address
 */
export function nameReferences(parts: readonly (Root | RootContent)[], label: string): Map<string, Element> {
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

/** A footnote, folded up. */
export function footnote(
  { properties: { id }, children }: Element,
  count: number,
  name: string,
): ElementContent {
  const summary = element('summary', {}, [text(name)]);
  const note = element('div', { className: inLane(count), id, role: 'doc-footnote' }, children);
  return element('details', { className: ['note'] }, [summary, note]);
}

/** A source in the lane, hidden from screen readers and keyboards: both find it in the list of sources. */
export function sourceNote(
  { title, url, date }: MarginSource,
  count: number,
  mark: ElementContent[],
): ElementContent {
  const name =
    url === undefined
      ? element('span', {}, [text(title)])
      : element('a', { href: url, rel: ['external'], tabIndex: -1 }, [text(title)]);
  const when = date === undefined ? [] : [text(` ${date.replaceAll(' ', '\u00a0')}`)];
  const note = element('div', { className: inLane(count) }, [
    element('b', {}, [...mark]),
    text(' '),
    name,
    ...when,
  ]);
  return element('div', { className: ['source-note'], ariaHidden: 'true' }, [note]);
}

/** A sign that the text answers another one here; the link itself stands in the text. */
export function answerSign(
  { title, lang }: { title: string; lang: string | undefined },
  count: number,
  word: string | undefined,
): ElementContent {
  const relation = word === undefined ? [] : [element('b', {}, [text(word)]), text(' ')];
  const name = element('cite', { lang }, [text(title)]);
  const sign = element('span', { className: inLane(count) }, [...relation, name]);
  return element('div', { className: word === undefined ? ['answer'] : ['answer', 'says'] }, [sign]);
}

function inLane(count: number): string[] {
  return ['lane', `n${count}`];
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
