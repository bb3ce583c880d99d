import type { Blockquote, Html, Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type AlertKind, alertKinds } from '../../markdown/body/alerts.ts';
import { escapeHtml } from '../attributes.ts';

/**
 * Alerts of GitHub (`> [!NOTE]`) stay alerts: their kind stands in a paragraph of its own, so that it outlives the
 * joining of lines. Callouts of Obsidian, with kinds or titles of their own, become asides.
 */
export function arrangeAlerts(tree: Root): void {
  visit(tree, 'blockquote', (quotation, index, parent) => {
    const header = takeHeader(quotation);
    if (!header || !parent || index === undefined) return;
    const { kind, title, rest } = header;
    const known = alertKinds.find((each): each is AlertKind => each === kind.toLowerCase());
    if (known && title === '' && parent.type === 'root') {
      const name: Paragraph = {
        type: 'paragraph',
        children: [{ type: 'text', value: `[!${known.toUpperCase()}]` }],
      };
      quotation.children = [name, ...rest];
      return;
    }
    const words = title || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
    const raw = (value: string): Html => ({ type: 'html', value });
    const aside: Nodes[] = [raw(`<aside title="${escapeHtml(words)}">`), ...rest, raw('</aside>')];
    const siblings: Nodes[] = parent.children;
    siblings.splice(index, 1, ...aside);
  });
}

function takeHeader(quotation: Blockquote) {
  const [paragraph, ...others] = quotation.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first, ...words] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const [header, kind = '', title = ''] = /^\[!(\w+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(first.value) ?? [];
  if (header === undefined) return undefined;
  const left = first.value.slice(header.length);
  const children = left === '' ? words : [{ ...first, value: left }, ...words];
  const rest = children.length === 0 ? others : [{ ...paragraph, children }, ...others];
  return rest.length === 0 ? undefined : { kind, title: title.trim(), rest };
}
