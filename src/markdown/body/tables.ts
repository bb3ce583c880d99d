import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from './visit.ts';

/**
 * Sets the tables of a body: alignment is a class, since the policy of the site lets no style attribute through, and a
 * column of figures behind the first stands flush right, unit below unit, unless its author aligns it. Tables and code
 * scroll inside themselves; what scrolls has to be reachable by keyboard, and a table to have a name: it says what its
 * columns are.
 *
 * @param label the word for a table
 */
export function setTables(tree: Root, label: string): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
    if (node.tagName !== 'table') return;
    const rows = rowsOf(node);
    for (const cell of rows.flat()) alignCell(cell);
    alignFigures(rows);
    const columns = (rows[0] ?? []).map((cell) => toText(cell).trim()).filter(Boolean);
    const ariaLabel = columns.length > 0 ? `${label}: ${columns.join(', ')}` : label;
    const properties = { className: ['table'], role: 'group', ariaLabel, tabIndex: 0 };
    Object.assign(node, { tagName: 'div', properties, children: [{ ...node }] });
    return 'skip';
  });
}

/** The cells of a table, row by row, its head first. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (node: Element) => {
    if (node.tagName === 'tr') rows.push([]);
    if (node.tagName === 'th' || node.tagName === 'td') rows.at(-1)?.push(node);
  });
  return rows;
}

/** The corner of a table that names rows and columns is empty, and heads nothing. */
function alignCell(cell: Element): void {
  const { properties, children } = cell;
  if (children.length === 0) cell.tagName = 'td';
  const side = /\b(left|center|right)\b/.exec(String(properties.style ?? ''))?.[1];
  if (side) properties.className = [side];
  delete properties.style;
}

function alignFigures([head = [], ...rows]: readonly Element[][]): void {
  for (const [column, heading] of head.entries()) {
    if (column === 0 || heading.properties.className) continue;
    const cells = rows.flatMap((row) => row[column] ?? []);
    const words = cells.map((cell) => toText(cell).trim());
    if (
      !words.some((text) => figure.test(text)) ||
      !words.every((text) => figure.test(text) || none.test(text))
    )
      continue;
    for (const cell of [heading, ...cells]) cell.properties.className = ['right'];
  }
}

/** A number as people write it, with its sign, its spaces and what it counts: −1.234,5 % or € 12. */
const figure = /^[+−–-]?[€$£]?\s?\d[\d.,'’\s]*\s?[%‰€$£]?$/;

/** What stands where there is no number. */
const none = /^[–—-]?$/;
