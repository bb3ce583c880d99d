import { describe, expect, test } from 'vitest';
import { readLinkPositions } from '../../../../src/markdown/source/link-positions.ts';

const hrefs = (source: string) => readLinkPositions(source, 'mdx').map(({ href }) => href);

describe('every address of a source is found, with its characters', () => {
  test.each([
    ['of links and images', '[a](essay:b "t") ![x](../b.png)', ['essay:b', '../b.png']],
    ['of links in images’ texts and in brackets', '[![x](a.png)](essay:b)', ['a.png', 'essay:b']],
    ['between angle brackets', '[a](<essay:b c>)', ['essay:b c']],
    ['with parentheses in it', '[a](essay:b(c))', ['essay:b(c)']],
    ['of definitions', '[a]\n\n[a]: essay:b "t"', ['essay:b']],
    ['that stand by themselves', 'Siehe https://example.org/a.', ['https://example.org/a']],
    [
      'in footnotes, tables and lists',
      '- [a](b)\n\n| x |\n| - |\n| [c](d) |\n\nT[^1]\n\n[^1]: [e](f)',
      ['b', 'd', 'f'],
    ],
    ['in tags', '<a title="a > b" href=\'essay:b\'>x</a>', ['essay:b']],
    ['in tags over several lines of a quote', '> <Figure\n>   alt="x"\n>   src="a.png"\n> />', ['a.png']],
    [
      'in tags, as one string between braces',
      '<a href={"essay:b"}>x</a> <a href={ \'c\' }>y</a>',
      ['essay:b', 'c'],
    ],
    [
      'behind frontmatter, emoji and Windows’ line ends',
      '---\r\ntitle: x\r\n---\r\n😀 [a](essay:b)\r\n',
      ['essay:b'],
    ],
  ])('%s', (_, source, expected) => {
    expect(hrefs(source)).toEqual(expected);
    for (const { start, end, written } of readLinkPositions(source, 'mdx'))
      expect(source.slice(start, end)).toBe(written);
  });

  test.each([
    ['escapes', '[a](essay:b\\_c)', 'essay:b\\_c', 'essay:b_c'],
    ['character references', '[a](/x?a&amp;b)', '/x?a&amp;b', '/x?a&b'],
    ['character references in tags', '<a href="/x?a&amp;b">x</a>', '/x?a&amp;b', '/x?a&b'],
    ['a domain alone', 'www.example.org/a', 'www.example.org/a', 'http://www.example.org/a'],
  ])('written with %s', (_, source, written, href) => {
    expect(readLinkPositions(source, 'mdx')).toMatchObject([{ written, href }]);
  });
});

test.each([
  '`[a](b)` and\n\n```\n[a](b)\n```',
  '{/* [a](b) */} {"[a](b)"}',
  'export const a = <a href="b">c</a>',
  '<A href={b} src={`c`} {...{ href: "d" }} />',
  '<A title="essay:b" {...{ href: "d" }} title="href" />',
  '\\[a](b) [a]\\(b)',
])('what is no link of the text is left out: %j', (source) => {
  expect(hrefs(source)).toEqual([]);
});

test('in plain Markdown, HTML holds links, and braces hold none', () => {
  const source =
    '{[a](b)} <a class=x href="essay:c">x</a>\n\n> <p>\n> <img alt="" src=\'d&amp;e\'></p>\n\n`<a href="f">`';
  const found = readLinkPositions(source, 'md');
  expect(found.map(({ href }) => href)).toEqual(['b', 'essay:c', 'd&e']);
  for (const { start, end, written } of found) expect(source.slice(start, end)).toBe(written);
});

test('a source that cannot be parsed is refused, with the place', () => {
  expect(() => readLinkPositions('Eins\n\n{x', 'mdx')).toThrow();
  try {
    readLinkPositions('Eins\n\n{x', 'mdx');
  } catch (error) {
    expect(String(error)).toMatch(/^3:3: Unexpected end of file/);
  }
});
