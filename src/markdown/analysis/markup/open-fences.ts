import type { MdastNode } from 'satteri';
import type { TextFormat } from '../../../series/model/content-paths.ts';
import type { Position } from '../../../series/text/position.ts';
import { parseSource } from '../../source/parse.ts';

/** A fence without another that closes it. */
interface OpenFence extends Position {
  found: string;
  what: string;
  /** What to write. */
  instead: string;
}

/** Finds blocks of code that end only with the text, since nothing closes them. */
export function findOpenFences(source: string, format: TextFormat): OpenFence[] {
  if (!mayHoldOpenFence(source)) return [];
  const open: OpenFence[] = [];
  const read = (node: MdastNode): void => {
    const { start, end } = node.position ?? {};
    if (node.type === 'code' && start && end) {
      const [first = '', ...rest] = source.slice(start.offset, end.offset).split('\n');
      const [sign = ''] = /^(?:`{3,}|~{3,})/.exec(first) ?? [];
      if (
        sign !== '' &&
        !(rest.at(-1) ?? '')
          .trim()
          .replace(/^[> ]+/, '')
          .startsWith(sign)
      )
        open.push({
          ...{ found: first, what: 'a block of code that ends', line: start.line, column: start.column },
          instead: `${sign} in a line of its own where the code ends`,
        });
    }
    if ('children' in node) node.children.forEach(read);
  };
  read(parseSource(source, format));
  return open;
}

/** Whether a fence has no other of its kind below it: to find out where takes a parse. */
function mayHoldOpenFence(source: string): boolean {
  let opened: string | undefined;
  for (const [, fence = '', rest = ''] of source.matchAll(/^[ \t>]*(`{3,}|~{3,})([^\n]*)/gm)) {
    if (opened === undefined) opened = fence;
    else if (fence.startsWith(opened) && rest.trim() === '') opened = undefined;
  }
  return opened !== undefined;
}
