/** Shows rows as a table of plain text: the first column to the left, all others to the right, two spaces between. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column === 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, left: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return left ? cell + space : space + cell;
}

/** Graphemes, which on a terminal take about one column each. */
function widthOf(text: string): number {
  return [...new Intl.Segmenter('en').segment(text)].length;
}
