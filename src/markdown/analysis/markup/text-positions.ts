import type { Text } from 'hast';
import type { Position } from '../../../series/text/position.ts';
import { positionsIn } from '../../../series/text/position.ts';

/** Finds the place of a character of a text node in the file. */
export type LocateCharacter = (node: Pick<Text, 'position'>, written: string, index: number) => Position;

/**
 * Makes a function that finds characters of text nodes. What the parser left out on the way (backslashes, the signs in
 * front of the lines of a quotation) and what it put in place of entities is passed over.
 *
 * @param source the whole file
 */
export function createCharacterLocator(source: string): LocateCharacter {
  let positionOf: ((offset: number) => Position) | undefined;
  return ({ position }, written, index) => {
    const { line = 1, column = 1, offset } = position?.start ?? {};
    if (offset === undefined) return { line, column };
    const find = positionOf ?? positionsIn(source);
    positionOf = find;
    return find(offset + offsetIn(source.slice(offset, position?.end.offset), written, index));
  };
}

/** Where a character of a text stands in the source it was parsed from. */
function offsetIn(source: string, written: string, index: number): number {
  let offset = 0;
  for (let position = 0; position <= index; position++) {
    const entity = /^&(?:#\w+|\w+);/.exec(source.slice(offset, offset + 40))?.[0];
    const isEntity = entity !== undefined && (source[offset] !== written[position] || entity === '&amp;');
    const found = isEntity ? offset : source.indexOf(written[position] ?? '', offset);
    if (found < 0 || position === index) return Math.max(found, offset);
    offset = found + (isEntity ? entity.length : 1);
  }
  return offset;
}
