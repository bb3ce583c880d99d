/** Where in a source the text of an attribute is written, without its quotation marks. Offsets are UTF-16 units. */
export interface AttributeRange {
  name: string;
  start: number;
  end: number;
}

/**
 * Reads the attributes of the opening tag that begins at `start` and was accepted by the parser, which tells their
 * values but not their places. Attributes whose value is computed are passed over, apart from a single string literal.
 */
export function readAttributeRanges(source: string, start: number): AttributeRange[] {
  const ranges: AttributeRange[] = [];
  const name = /[\p{L}\p{N}_$.:-]+/uy;
  let index = start + 1;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = index;
    const text = pattern.exec(source)?.[0] ?? '';
    index += text.length;
    return text;
  };
  // In a block quote each further line of the tag begins with a mark of the quote.
  const line = source.slice(source.lastIndexOf('\n', start) + 1, start);
  const space = /^[ \t]*>/.test(line) ? /(?:\n[ \t]*>|\s)*/y : /\s*/y;
  skip(name);
  while (index < source.length) {
    skip(space);
    const attribute = skip(name);
    if (attribute === '') {
      if (source[index] !== '{') return ranges;
      index = endOfBraces(source, index);
      continue;
    }
    if (skip(/\s*=\s*/y) === '') continue;
    const quote = source[index];
    const end = quote === '{' ? endOfBraces(source, index) : source.indexOf(quote ?? '', index + 1) + 1;
    const literal =
      quote === '{' ? /^\{\s*(["'])([^"'\\]*)\1\s*\}$/.exec(source.slice(index, end)) : undefined;
    if (literal) {
      const offset = index + source.slice(index, end).indexOf(literal[1] ?? '"') + 1;
      ranges.push({ name: attribute, start: offset, end: offset + (literal[2] ?? '').length });
    } else if (quote !== '{') {
      ranges.push({ name: attribute, start: index + 1, end: end - 1 });
    }
    index = end;
  }
  return ranges;
}

/** The place behind the brace that closes the one at `start`; strings and comments inside are passed over. */
function endOfBraces(source: string, start: number): number {
  const token = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\*.*?\*\/|\/\/[^\n]*|[{}]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    if (match[0] === '{') depth++;
    if (match[0] === '}' && --depth === 0) return token.lastIndex;
  }
  return source.length;
}
