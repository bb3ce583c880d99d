import { LineCounter } from 'yaml';

/** Place in a text: line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where a node of a syntax tree begins; what was not written but made stands at the beginning of the text. */
export function startOf({ position }: { position?: { start: Position } | undefined }): Position {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

/** Line and column of an offset (UTF-16 units) in a text. */
export function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Finds line and column of offsets in a text as {@link positionAt} does, reading the text once. */
export function positionsIn(source: string): (offset: number) => Position {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of source.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}
