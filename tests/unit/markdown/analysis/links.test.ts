import { describe, expect, test } from 'vitest';
import { analyzeBody } from '../../../../src/markdown/analysis/analyze.ts';
import { linksIn, optionsFor, read, show } from '../sample.ts';

describe('a link is found wherever it stands', () => {
  test.each([
    ['in a paragraph', 'Siehe [dort](essay:b).', 'Siehe [dort]. → essay:b'],
    ['emphasised', 'Siehe *[dort](essay:b)*.', 'Siehe [dort]. → essay:b'],
    ['around emphasis', 'Siehe [**dort** und _da_](essay:b)!', 'Siehe [dort und da]! → essay:b'],
    ['deep inside emphasis', 'A ***~~[x](essay:b)~~*** z', 'A [x] z → essay:b'],
    ['in a heading', '## Zu [dort](essay:b)', 'Zu [dort] → essay:b'],
    ['in a list item', '- eins\n- zu [dort](essay:b)', 'zu [dort] → essay:b'],
    ['in a loose list item', '1. eins\n\n   zu [dort](essay:b)\n\n2. zwei', 'zu [dort] → essay:b'],
    ['in a task', '- [x] zu [dort](essay:b)', 'zu [dort] → essay:b'],
    ['in a table', '| a | b |\n| - | - |\n| zu [dort](essay:b) | c |', 'zu [dort] → essay:b'],
    ['in the head of a table', '| [dort](essay:b) | b |\n| - | - |\n| a | c |', '[dort] → essay:b'],
    ['in a quotation', '> - zu [dort](essay:b)', 'zu [dort] → essay:b'],
    [
      'in a caption',
      '<Figure src="./a.png" alt="A">Bild von [dort](essay:b).</Figure>',
      'Bild von [dort]. → essay:b',
    ],
    [
      'in a caption of several lines',
      '<Figure src="./a.png" alt="A">\n\nBild von [dort](essay:b).\n\n</Figure>',
      'Bild von [dort]. → essay:b',
    ],
    ['in a footnote', 'Text.[^1]\n\n[^1]: Siehe [dort](essay:b).', 'Siehe [dort]. → essay:b'],
    ['among a component’s children', '<Aside>\n\n> Zu [dort](essay:b)\n\n</Aside>', 'Zu [dort] → essay:b'],
    ['in a component inside a line', 'A <Own>zu [dort](essay:b)</Own> z', 'A zu [dort] z → essay:b'],
    ['as a literal tag', 'Zu <a href="essay:b">dort</a>.', 'Zu [dort]. → essay:b'],
    ['as a literal tag around blocks', '<a href="essay:b">\n\nZu *dort*\n\n</a>', '[Zu dort] → essay:b'],
    ['by reference', 'Zu [dort][x].\n\n[x]: essay:b', 'Zu [dort]. → essay:b'],
    ['by short reference', 'Zu [dort].\n\n[Dort]: essay:b', 'Zu [dort]. → essay:b'],
    [
      'as an address that is a link by itself',
      'Zu https://example.org/essays/b/.',
      'Zu [https://example.org/essays/b/]. → https://example.org/essays/b/',
    ],
    ['as a file', 'Zu [dort](../b/de.mdx).', 'Zu [dort]. → ../b/de.mdx'],
    ['percent-encoded', 'Zu [dort](essay:%C3%BCber).', 'Zu [dort]. → essay:%C3%BCber'],
    ['with umlauts', 'Zu [dort](essay:über#größe).', 'Zu [dort]. → essay:%C3%BCber#gr%C3%B6%C3%9Fe'],
    ['with query and fragment', 'Zu [dort](essay:b?x=1#y).', 'Zu [dort]. → essay:b?x=1#y'],
    ['without words of its own', 'Zu [](essay:b).', 'Zu [Title]. → essay:b'],
    ['around an image', 'Zu [![Bild](./a.png)](essay:b).', 'Zu []. → essay:b'],
    ['around code', 'Zu [`code`](essay:b) hin', 'Zu [code] hin → essay:b'],
    ['over a line break', 'Zu [dort\nund da](essay:b)', 'Zu [dort und da] → essay:b'],
    ['beside an entity', 'A &amp; [B &lt; C](essay:b)&nbsp;&copy;', 'A & [B < C]\u00a0© → essay:b'],
  ])('%s', (_, text, expected) => {
    expect(linksIn(text).map(show).map(decodeHref)).toEqual([decodeHref(expected)]);
  });
});

test.each([
  ['of a definition', '[dort][x]\n\n[x]: essay:b', 3],
  ['of a definition with a sign of footnotes alone', '[dort][^]\n\n[^]: essay:b', 3],
  ['of a definition behind a footnote', '[dort][x].[^1]\n\n[^1]: Fußnote.\n\n[x]: essay:b', 5],
  ['of the link, beside a footnote', '[dort](essay:b).[^1]\n\n[^1]: Fußnote.', 1],
])('a link stands where its address stands: in the line %s', (_, text, line) => {
  expect(linksIn(text)).toMatchObject([{ line, column: 1 }]);
});

describe('what is no link of the text gives nothing', () => {
  test.each([
    ['code', 'Man schreibt `[x](essay:b)`.'],
    ['a code block', '```md\n[x](essay:b)\n```'],
    ['an indented literal code element', '<pre>\n\n[x](essay:b)\n\n</pre>'],
    ['a literal code element', 'A <code>[x](essay:b)</code>'],
    ['a comment', '{/* [x](essay:b) */}\n\nText'],
    ['an escaped bracket', '\\[x\\](essay:b)'],
    ['a footnote reference and its way back', 'Text.[^1] Und.[^1]\n\n[^1]: Fußnote.'],
    ['an image', '![essay:b](./a.png)'],
    ['a reference that nobody uses', 'Text.\n\n[x]: essay:b'],
  ])('%s', (_, text) => {
    expect(linksIn(text)).toEqual([]);
  });
});

describe('a link that is to make no trackback', () => {
  test.each([
    ['in the link', '[x](essay:b "no trackback")'],
    ['in any case', '[x](essay:b "No Trackback")'],
    ['in a reference', '[x][r]\n\n[r]: essay:b "no trackback"'],
    ['in a literal tag', 'A <a href="essay:b" title="no trackback">x</a>'],
  ])('says so %s', (_, text) => {
    expect(linksIn(text).map(({ noTrackback }) => noTrackback)).toEqual([true]);
  });

  test('any other title is a title', () => {
    expect(linksIn('[x](essay:b "trackback")').map(({ noTrackback }) => noTrackback)).toEqual([false]);
  });
});

describe('a link that says what it does', () => {
  test.each([
    ['in the link', '[x](essay:b "widerspricht")'],
    ['without words of its own', '[](essay:b "Widerspricht")'],
    ['in a reference', '[x][r]\n\n[r]: essay:b "widerspricht"'],
    ['in a literal tag', 'A <a href="essay:b" title="widerspricht">x</a>'],
    ['around a component', '<a href="essay:b" title="widerspricht">\n  <Figure src="a.png" alt="" />\n</a>'],
  ])('says so %s', (_, text) => {
    expect(linksIn(text).map(({ relation }) => relation)).toEqual(['contradicts']);
    expect(read(text).linkTitles).toEqual([]);
  });

  test('has a word of its language; any other title is one for readers', () => {
    const { body, linkTitles } = read('[x](essay:b "contradicts")');
    expect(body.links.map(({ relation }) => relation)).toEqual([undefined]);
    expect(linkTitles).toEqual([{ title: 'contradicts', line: 1, column: 1 }]);
  });

  test('does it to a text of the series: to another site its title is a title', () => {
    const rendered = { href: 'https://example.org/', title: 'x', rel: 'external' } as const;
    const analysis = analyzeBody('[x](https://example.org/ "widerspricht")', {
      ...optionsFor(),
      resolve: () => ({ parsed: { kind: 'external' }, destination: undefined, rendered }),
    });
    expect(analysis.body.links.map(({ relation }) => relation)).toEqual([undefined]);
    expect(analysis.linkTitles).toEqual([]);
  });
});

describe('links', () => {
  test('come in reading order, an item before the list inside it, footnotes last', () => {
    const text = '- [1](essay:b)\n  - [2](essay:b)\n- [3](essay:b)[^1]\n\n[^1]: [5](essay:b)\n\n[4](essay:b)';
    expect(linksIn(text).map(({ block, start, end }) => block.slice(start, end))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  test('a link around two blocks is one link', () => {
    expect(linksIn('<a href="essay:b">\n\nEins\n\nZwei\n\n</a>')).toHaveLength(1);
  });

  test('a link around a component that holds no text is one, too', () => {
    const [link, ...rest] = linksIn('## Eins\n\n<a href="essay:b">\n  <Figure src="a.png" alt="" />\n</a>');
    expect(rest).toEqual([]);
    expect(link).toMatchObject({ href: 'essay:b', anchor: '', section: undefined, block: '', line: 3 });
  });

  test('know the section they stand in', () => {
    const text = '[a](essay:b)\n\n## Über uns\n\n[b](essay:b)\n\n### Größe\n\n[c](essay:b)';
    expect(linksIn(text).map(({ section }) => section)).toEqual([undefined, 'ueber-uns', 'groesse']);
  });

  test('the block has its code, no footnote references and images, and single spaces', () => {
    const text = 'Ein[^1]   Satz ![b](./b.png) mit `code`\nund [Link](essay:b) `x`.\n\n[^1]: Fußnote.';
    expect(linksIn(text).map(({ block }) => block)).toEqual(['Ein Satz mit code und Link x.']);
  });

  test.each([
    ['umlauts', 'äöüß [x](essay:b)', 6],
    ['emoji, two code units each', '👩‍👩‍👧 😀 [x](essay:b)', 13],
    ['combining marks', 'e\u0301 [x](essay:b)', 4],
  ])('say their line and column (UTF-16, from 1) behind %s', (_, text, column) => {
    const source = `---\ntitle: "Größe 😀"\n---\n\nVorher 😀.\n\n${text}`;
    expect(linksIn(source).map((link) => [link.line, link.column])).toEqual([[7, column]]);
  });
});

function decodeHref(text: string): string {
  return decodeURI(text);
}
