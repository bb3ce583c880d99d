import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  isOutputWithinLimits,
  isTreeWithinLimits,
  isWithinLimits,
  sizeLimit,
} from '../../../../src/markdown/comments/limits.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const isModest = (source: string) => isTreeWithinLimits(parser.parse(source));

describe('what a comment asks for is bounded before it is made', () => {
  test.each([
    ['elements in one another', '<b>'.repeat(16), '<b>'.repeat(17)],
    ['tags', '<br>'.repeat(1000), '<br>'.repeat(1001)],
    ['declarations', '<!--'.repeat(100), '<!--'.repeat(101)],
    ['marks of Markdown', '*'.repeat(4000), '*'.repeat(4001)],
    ['lines', '\n'.repeat(2999), '\n'.repeat(3000)],
    ['quotes in one another', '>'.repeat(16), '>'.repeat(17)],
    ['items of lists', '- a\n'.repeat(600), '- a\n'.repeat(601)],
    ['indentation', ' '.repeat(128), ' '.repeat(129)],
  ])('%s', (_, most, more) => {
    expect(isWithinLimits(most)).toBe(true);
    expect(isWithinLimits(more)).toBe(false);
  });

  test('elements that hold nothing, or are closed, do not count as being in one another', () => {
    expect(isWithinLimits('<br>'.repeat(100))).toBe(true);
    expect(isWithinLimits('<b></b>'.repeat(100))).toBe(true);
  });

  test('copies of a long address, by links that refer to it', () => {
    const definition = (length: number) => `\n\n[a]: https://example.org/${'x'.repeat(length)}`;
    expect(isModest(`${'[a] '.repeat(50)}${definition(1000)}`)).toBe(true);
    expect(isModest(`${'[a] '.repeat(50)}${definition(1400)}`)).toBe(false);
    expect(isModest(`${'![a] '.repeat(50)}${definition(1400)}`)).toBe(false);
    // Of several definitions of a label the first counts.
    expect(isModest(`${'[a] '.repeat(50)}\n\n[a]: /x${definition(1400)}`)).toBe(true);
  });

  test('cells of a table, which a short row gets for its missing ones', () => {
    const table = (columns: number, rows: number) =>
      `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|a\n'.repeat(rows - 1)}`;
    expect(isModest(table(40, 100))).toBe(true);
    expect(isModest(table(40, 101))).toBe(false);
  });

  test('references to footnotes, each of which gets a link back', () => {
    expect(isModest(`${'[^a] '.repeat(100)}\n\n[^a]: Note.`)).toBe(true);
    expect(isModest(`${'[^a] '.repeat(101)}\n\n[^a]: Note.`)).toBe(false);
  });

  test('and what was made of it is not many times as long', () => {
    expect(isOutputWithinLimits('x'.repeat(10_300), 'x'.repeat(100))).toBe(true);
    expect(isOutputWithinLimits('x'.repeat(10_301), 'x'.repeat(100))).toBe(false);
    expect(sizeLimit).toBe(65_536);
  });
});
