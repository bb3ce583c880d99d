/** Formats rows as a plain-text table: the first column left-aligned, all others right-aligned, two spaces between. */
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

/** Width of a text in graphemes, about one column each on a terminal. */
function widthOf(text: string): number {
  return [...new Intl.Segmenter('en').segment(text)].length;
}
