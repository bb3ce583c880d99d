import type { Element, ElementContent, Root } from 'hast';
import { isComponent } from './blocks.ts';
import { visit } from './visit.ts';

/** The kinds of alerts that GitHub knows, as they are written: `> [!NOTE]`. */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** A kind of alert. */
export type AlertKind = (typeof alertKinds)[number];

/** The heading of each kind of alert. */
export type AlertTitles = Readonly<Record<AlertKind, string>>;

/**
 * Makes alerts, in place, of quotations whose first line is the name of a kind and nothing else, as GitHub does:
 * outside of lists and other quotations, and where something follows the first line.
 */
export function renderAlerts(tree: Root, titles: AlertTitles): void {
  visit(tree, (node) => {
    if (node.type !== 'root' && !isComponent(node)) return;
    for (const child of node.children)
      if (child.type === 'element' && child.tagName === 'blockquote') renderAlert(child, titles);
  });
}

function renderAlert(quotation: Element, titles: AlertTitles): void {
  const paragraph = quotation.children.find((child) => child.type === 'element');
  if (paragraph?.tagName !== 'p') return;
  const isAlone = quotation.children.every((child) => child === paragraph || child.type === 'text');
  const kind = takeKind(paragraph, isAlone);
  if (!kind) return;
  const title: Element = {
    ...paragraph,
    children: [strong(titles[kind])],
    properties: { className: ['title'] },
  };
  const rest = quotation.children.filter((child) => child !== paragraph || paragraph.children.length > 0);
  quotation.tagName = 'div';
  quotation.properties = { className: ['alert', `alert-${kind}`] };
  quotation.children = [title, ...rest];
}

/** Takes the name of a kind from the beginning of a paragraph, if its line holds nothing else and something follows. */
function takeKind(paragraph: Element, isAlone: boolean): AlertKind | undefined {
  const [first, second] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const [header = '', name = ''] = /^\[!(\w+)\][ \t]*(?:\n|$)/.exec(first.value) ?? [];
  const kind = alertKinds.find((each) => each === name.toLowerCase());
  const isWhole = header.length === first.value.length;
  if (!kind || (isWhole && (second ? !isBreak(second) : isAlone))) return undefined;
  if (!isWhole) {
    first.value = first.value.slice(header.length);
    const start = first.position?.start;
    if (start)
      Object.assign(start, { line: start.line + 1, column: 1, offset: (start.offset ?? 0) + header.length });
  } else paragraph.children.splice(0, second ? 2 : 1);
  const [begin] = paragraph.children;
  if (begin?.type === 'text') begin.value = begin.value.replace(/^\n/, '');
  return kind;
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function strong(value: string): Element {
  return { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value }] };
}
