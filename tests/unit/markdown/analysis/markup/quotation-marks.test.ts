import { expect, test } from 'vitest';
import { read } from '../../sample.ts';

/** Where marks were left straight, as `line:column`. */
const undecided = (text: string) => read(text).undecidedMarks.map(({ line, column }) => `${line}:${column}`);

test.each([
  ['in a line', 'Ein 15" Monitor', '1:7'],
  ['behind emphasis', '*Ein* 15" Monitor', '1:9'],
  ['behind an entity and an escape', 'A &amp; B \\* &quot;x&quot; 15" breit', '1:30'],
  ['in a quotation of several lines', 'Text\n\n> eins\n> zwei 15" breit', '4:10'],
  ['in a later paragraph', '"Ja"\n\nEin 15" Monitor', '3:7'],
  ['in a quotation that never ends', 'Sie rief: "Halt.\n\n## Teil', '1:11'],
  ['in an attribute', "A\n\n<Aside title='15\" breit'>x</Aside>", '3:1'],
])('a mark that cannot be set is found %s', (_, text, position) => {
  expect(undecided(text)).toEqual([position]);
});

test('a mark that is set, or stands in code, is none', () => {
  expect(undecided('"Ja", `15"` <kbd>"</kbd>\n\n```\n"\n```')).toEqual([]);
});

test('the words around a mark are shown', () => {
  expect(read('Das ist nun ein Monitor von 15" und mehr').undecidedMarks[0]?.found).toBe(
    'nitor von 15" und mehr',
  );
});

test('what was written can be found character by character', () => {
  const [block] = read('Siehe [*„dort”*](essay:b) und\n`x` ”').writtenTexts;
  expect(block?.text).toBe('Siehe „dort” und\n\ufffc ”');
  expect([11, 19].map((index) => block?.locate(index))).toEqual([
    { line: 1, column: 14 },
    { line: 2, column: 5 },
  ]);
});

test('what is said to be in another language counts as its own text no more, at the same places', () => {
  const [block] = read('Er rief „ja“, <span lang="fr">« oui »</span> und „nein“').writtenTexts;
  expect(block?.ownText).toBe('Er rief „ja“, \ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc und „nein“');
});
