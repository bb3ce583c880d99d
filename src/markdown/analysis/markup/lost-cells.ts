import type { MdastNode } from 'satteri';
import type { TextFormat } from '../../../series/model/content-paths.ts';
import type { Position } from '../../../series/text/position.ts';
import { parseSource } from '../../source/parse.ts';

/** A cell of a table beyond the columns of its head, which readers do not see. */
interface LostCell extends Position {
  found: string;
  columns: number;
}

/** Finds the cells that a table leaves out: the columns of its head count (GFM, 4.10). */
export function findLostCells(source: string, format: TextFormat): LostCell[] {
  if (!/^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m.test(source)) return [];
  const lost: LostCell[] = [];
  const read = (node: MdastNode): void => {
    if (node.type === 'table') {
      const [head, ...rows] = node.children;
      const columns = head?.children.length ?? 0;
      for (const row of rows)
        for (const { position } of row.children.slice(columns)) {
          const found = source
            .slice(position?.start.offset, position?.end.offset)
            .replace(/^\||\|$/g, '')
            .trim();
          if (position && found !== '')
            lost.push({ found, columns, line: position.start.line, column: position.start.column });
        }
      return;
    }
    if ('children' in node) node.children.forEach(read);
  };
  read(parseSource(source, format));
  return lost;
}
