import { describe, expect, test } from 'vitest';
import { findUnpairedLabels } from '../../../../../src/markdown/analysis/labels/unpaired-labels.ts';

const undefinedIn = (text: string) =>
  findUnpairedLabels(text, 'mdx').undefinedLabels.map(
    ({ label, line, column }) => `${label} ${line}:${column}`,
  );

describe('what is referred to but not defined is found with its place', () => {
  test.each([
    ['a footnote', 'Text[^nope].', ['^nope 1:5']],
    ['a link', 'Zeile\n> Ein [Text][nope].', ['nope 2:7']],
    ['a link by its own text', 'Ein [Text][].', ['Text 1:5']],
    ['a link with emphasis in it', 'Ein [*Text*][nope].', ['nope 1:12']],
    ['an image', '![Bild][nope]', ['nope 1:2']],
    ['in a footnote', 'A[^a].\n\n[^a]: Ein [Text][nope].', ['nope 3:11']],
    ['a link with a number for its label', 'Ein [Text][1].', ['1 1:5']],
    ['footnotes one behind the other', 'Text[^1][^2].', ['^1 1:5', '^2 1:9']],
    ['behind letters beyond the first plane', '😀 Ä\n\n😀 [Text][nope]', ['nope 3:4']],
    ['behind an escaped bracket', '\\[x] [Text][nope]', ['nope 1:6']],
  ])('%s', (_, text, expected) => {
    expect(undefinedIn(text)).toEqual(expected);
  });
});

test.each([
  ['words and marks in brackets', 'Er [sic] sagt […] es [wort] [1] [sic][…].'],
  ['tasks', '- [x] getan\n- [ ] offen'],
  ['code', '`[a][b]` und `[^a]`\n\n```\n[a][b]\n```\n\n<code>[a][b]</code>'],
  ['expressions', '{[1, 2][1]} <Chart data={[["a", 1]][0]} />'],
  ['escaped brackets', '\\[a][b] [a\\][b] \\[^a] [a]\\[b]'],
  ['what is defined', '[a][b] [b][] [b] ![a][B] x[^n]\n\n[b]: thesis:1\n\n[^n]: Note.'],
  ['indices', 'Ein Wert matrix[i][j], m[0][1] oder a_[x][y][z].'],
  ['numbers one behind the other', 'Belegt [1][2], [3][4][5], im Rechteck [0, 1][2, 3].'],
  ['links', '[a](thesis:1)[b](thesis:2)'],
])('no reference without a definition: %s', (_, text) => {
  expect(undefinedIn(text)).toEqual([]);
});

test('footnotes that readers do not see are found: without a reference, and with a label that is taken', () => {
  const { unusedNotes, repeatedLabels } = findUnpairedLabels(
    'A[^a].\n\n[^a]: eins\n\n[^a]: zwei\n\n[^b]: drei',
    'mdx',
  );
  expect(unusedNotes).toEqual([{ label: '^b', line: 7, column: 1 }]);
  expect(repeatedLabels).toEqual([{ label: '^a', line: 5, column: 1 }]);
});

test('an address whose label is taken is found, unless it is the same', () => {
  const source = '[x][a] [y][b]\n\n[a]: thesis:1\n[a]: thesis:2\n[b]: thesis:3\n[B]: thesis:3';
  expect(findUnpairedLabels(source, 'mdx').repeatedLabels).toEqual([{ label: 'a', line: 4, column: 1 }]);
});
