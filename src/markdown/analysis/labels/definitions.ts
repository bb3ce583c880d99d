import type { MdastNode } from 'satteri';
import type { TextFormat } from '../../../series/model/content-paths.ts';
import { type Position, startOf } from '../../../series/text/position.ts';
import { parseSource } from '../../source/parse.ts';

/** What may define an address; footnotes (`[^1]:`), which define none, stand in most texts. */
const definition = /^[ \t>]*\[(?!\^[^\]\s]+\]:)[^\]\n]+\]:/m;

/**
 * Finds where the addresses of a text's links stand that are written `[text][label]`: with their definitions.
 *
 * @returns the place of the definition, by that of a link; `undefined` for a link that holds its own address
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function readDefinitions(
  source: string,
  format: TextFormat,
): (link: Position) => Position | undefined {
  if (!definition.test(source)) return () => undefined;
  const definitions = new Map<string, Position>();
  const uses: (Position & { identifier: string })[] = [];
  const read = (node: MdastNode): void => {
    // Of two with one label the first counts.
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, startOf(node));
    if (node.type === 'linkReference') uses.push({ identifier: node.identifier, ...startOf(node) });
    if ('children' in node) node.children.forEach(read);
  };
  read(parseSource(source, format));
  const byUse = new Map(uses.map(({ identifier, line, column }) => [`${line}:${column}`, identifier]));
  return ({ line, column }) => definitions.get(byUse.get(`${line}:${column}`) ?? '');
}
