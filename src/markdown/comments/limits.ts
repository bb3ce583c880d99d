import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Longest comment that is rendered (UTF-16 units); GitHub's own limit. */
export const sizeLimit = 65_536;

/** Deepest nesting, and most tags of raw HTML; both far above what comments need. */
const limits = {
  depth: 16,
  tags: 1_000,
  /** `<!` and `<?`: each is looked for its end through the whole text. */
  declarations: 100,
  cells: 4_000,
  references: 100,
  markers: 4_000,
  lines: 3_000,
  items: 600,
};

/** Elements that hold nothing. */
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Whether a text can be parsed without overflowing the stack or taking forever. Cheap: one pass per rule. */
export function isWithinLimits(source: string): boolean {
  return (
    areTagsWithinLimits(source) &&
    areLinesWithinLimits(source) &&
    countOf(source, /<[!?]/g) <= limits.declarations &&
    countOf(source, /[[\]*_~`]/g) <= limits.markers
  );
}

/** Whether a parsed text grows only moderately: a few characters can ask for millions of cells or copies of a URL. */
export function isTreeWithinLimits(tree: Root): boolean {
  const urls = new Map<string, number>();
  let [cells, references, copied] = [0, 0, 0];
  visit(tree, 'definition', ({ identifier, url, title }) => {
    if (!urls.has(identifier)) urls.set(identifier, url.length + (title?.length ?? 0));
  });
  visit(tree, (node) => {
    if (node.type === 'table') cells += (node.align?.length ?? 0) * node.children.length;
    if (node.type === 'linkReference' || node.type === 'imageReference')
      copied += urls.get(node.identifier) ?? 0;
    if (node.type === 'footnoteReference') references += 1;
  });
  return cells <= limits.cells && references <= limits.references && copied <= sizeLimit;
}

/** Whether what was made of a text is not many times as long: six characters can ask for a link of eighty. */
export function isOutputWithinLimits(html: string, source: string): boolean {
  return html.length <= 3 * source.length + 10_000;
}

function areTagsWithinLimits(source: string): boolean {
  let [depth, count] = [0, 0];
  for (const [, closing, name = ''] of source.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    count += 1;
    if (closing) depth = Math.max(0, depth - 1);
    else if (!voids.test(name.toLowerCase())) depth += 1;
    if (depth > limits.depth || count > limits.tags) return false;
  }
  return true;
}

/** Quotes and lists nest by what stands before the text of a line, and by how far it is indented. */
function areLinesWithinLimits(source: string): boolean {
  const lines = source.split('\n');
  let items = 0;
  return (
    lines.length <= limits.lines &&
    lines.every((line) => {
      const [prefix = ''] = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line) ?? [];
      const markers = countOf(prefix, /[>\-+*.)]/g);
      items += markers;
      return prefix.length <= limits.depth * 8 && markers <= limits.depth && items <= limits.items;
    })
  );
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
