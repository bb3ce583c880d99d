import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLSeq } from 'yaml';
import type { Edit } from './text-edits.ts';

/** A text value of a YAML source, and where its characters stand. Offsets are UTF-16 units. */
interface YamlText {
  /** Keys and indexes that lead to it. */
  path: readonly (string | number)[];
  value: string;
  start: number;
  end: number;
}

/** Every text value of a YAML source whose characters are written as they are meant. */
export function readYamlTexts(source: string): YamlText[] {
  const texts: YamlText[] = [];
  visit(parseDocument(source), {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const [from, to] = node.range;
      const offset = source.slice(from, to).indexOf(node.value);
      if (offset < 0) return;
      const start = from + offset;
      texts.push({
        path: pathOf([...ancestors, node]),
        value: node.value,
        start,
        end: start + node.value.length,
      });
    },
  });
  return texts;
}

/**
 * The edits that put texts into a list of a YAML map and take others out, in the style in which the list is written.
 * A list that is not there yet becomes the last line.
 */
export function editList(
  source: string,
  key: string,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Edit[] {
  const list = parseDocument(source).get(key, true);
  if (isSeq(list)) return editSequence(source, list, { add, remove });
  return add.length === 0 ? [] : addLine(source, `${key}: [${add.join(', ')}]`);
}

/**
 * The edits that put a text into a list of a map that is itself a value of the top level. Where the map has no such list,
 * it becomes its first key.
 *
 * @returns nothing where there is no such map
 */
export function addToList(source: string, [outer, key]: [string, string], text: string): Edit[] | undefined {
  const map = parseDocument(source).get(outer, true);
  if (!isMap(map) || !map.range) return undefined;
  const list = map.get(key, true);
  if (isSeq(list)) return editSequence(source, list, { add: [text], remove: [] });
  const [first] = map.items;
  const start = isScalar(first?.key) ? first.key.range?.[0] : undefined;
  // A key without a value, or an empty map in braces: there is nothing to put it in front of.
  if (start === undefined || map.has(key)) return undefined;
  const indent = ' '.repeat(start - (source.lastIndexOf('\n', start - 1) + 1));
  const separator = map.flow ? ', ' : `${newlineOf(source)}${indent}`;
  return [{ start, end: start, text: `${key}: [${text}]${separator}` }];
}

function newlineOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

function editSequence(
  source: string,
  list: YAMLSeq,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Edit[] {
  const newline = newlineOf(source);
  const [start = 0, stop = 0] = list.range ?? [];
  const items = list.items
    .filter(isScalar)
    .map((item) => ({ value: String(item.value), range: item.range ?? [0, 0, 0] }));
  const kept = items.filter(({ value }) => !remove.includes(value));
  const fresh = add.filter((value) => !kept.some((item) => item.value === value));
  if (fresh.length === 0 && kept.length === items.length) return [];
  const last = items.at(-1);
  if (list.flow || !last) {
    const written = kept.map(({ range: [start, end] }) => source.slice(start, end));
    return [{ start, end: stop, text: `[${[...written, ...fresh].join(', ')}]` }];
  }
  const lineStart = (offset: number) => source.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = (offset: number) => {
    const end = source.indexOf('\n', offset);
    return end < 0 ? source.length : end + 1;
  };
  const indent = source.slice(lineStart(last.range[0]), last.range[0]);
  const end = lineEnd(last.range[1]);
  return [
    ...items
      .filter(({ value }) => remove.includes(value))
      .map(({ range: [start, stop] }) => ({ start: lineStart(start), end: lineEnd(stop), text: '' })),
    {
      start: end,
      end,
      text: `${source[end - 1] === '\n' ? '' : newline}${fresh.map((value) => `${indent}${value}${newline}`).join('')}`,
    },
  ];
}

/** The edit that writes a map out where a YAML source has a single word for it; none where it has the map. */
export function expandWord(source: string, key: string, entries: Readonly<Record<string, string>>): Edit[] {
  const word = parseDocument(source).get(key, true);
  if (!isScalar(word) || !word.range) return [];
  const [from, end] = word.range;
  const start = source.slice(0, from).trimEnd().length;
  const lines = Object.entries(entries).map(([name, value]) => `${newlineOf(source)}  ${name}: ${value}`);
  return [{ start, end, text: lines.join('') }];
}

/** The edit that gives a YAML map a key as its last line; none where it has the key. */
export function addKey(source: string, key: string, value: string): Edit[] {
  return parseDocument(source).has(key) ? [] : addLine(source, `${key}: ${value}`);
}

/** The edit that gives a key of a YAML map a value of one line, in place of the one it has, or as the last line. */
export function setKey(source: string, key: string, value: string): Edit[] {
  const node = parseDocument(source).get(key, true);
  const [start, end] = (isScalar(node) && node.range) || [];
  if (start === undefined || end === undefined) return addLine(source, `${key}: ${value}`);
  return isScalar(node) && String(node.value) === value ? [] : [{ start, end, text: value }];
}

function addLine(source: string, line: string): Edit[] {
  const newline = newlineOf(source);
  const before = source === '' || source.endsWith('\n') ? '' : newline;
  return [{ start: source.length, end: source.length, text: before + line + newline }];
}

function pathOf(nodes: readonly unknown[]): (string | number)[] {
  return nodes.flatMap((node, index): (string | number)[] => {
    const parent = nodes[index - 1];
    if (isSeq(parent)) return [parent.items.indexOf(node)];
    const pair = nodes[index - 1];
    const map = nodes[index - 2];
    const key = typeof pair === 'object' && pair !== null && 'key' in pair ? pair.key : undefined;
    return isMap(map) && isScalar(key) ? [String(key.value)] : [];
  });
}
