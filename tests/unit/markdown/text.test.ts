import { describe, expect, test } from 'vitest';
import { read } from './sample.ts';

describe('the text of a body', () => {
  test.each([
    [
      'through inline elements',
      '"*Ganz* **sicher**", sagt [\'sie\'](essay:b).',
      '„Ganz sicher“, sagt ‚sie‘.',
    ],
    ['around code, which is left alone', '"`"x"`" und `it\'s`', '„“ und'],
    ['block by block', '"Offen\n\n"Zu"', '„Offen\n„Zu“'],
    ['in cells', '| "a" | b |\n| - | - |\n| 5 % | c |', '„a“\nb\n5\u00a0%\nc'],
    ['around a footnote reference', '"Wort"[^1]\n\n[^1]: "Note"', '„Wort“\n„Note“'],
  ])('has its quotation marks set %s', (_, text, expected) => {
    expect(read(text).body.text.replace('\nAnmerkungen', '')).toBe(expected);
  });

  test('is set as its language does', () => {
    expect(read('"It\'s"', 'en').body.text).toBe('“It’s”');
  });

  test('counts words, compounds as one, code not at all', () => {
    expect(read('Der Rhein-Main-Kanal geht’s `an und`\n\n- 97,1 %').body.words).toBe(5);
  });
});

describe('anchors', () => {
  const anchors = (text: string) => [...read(text).body.anchors];

  test('headings have the slugs that GitHub makes, umlauts kept, each once', () => {
    expect(read('## Über uns\n\n## Über uns\n\n### `Code` & 5 %').body.headings).toEqual([
      { depth: 2, id: 'über-uns', text: 'Über uns' },
      { depth: 2, id: 'über-uns-1', text: 'Über uns' },
      { depth: 3, id: 'code--5', text: 'Code & 5\u00a0%' },
    ]);
  });

  test('an umlaut in two code points is the same umlaut', () => {
    expect(anchors('## U\u0308ber')).toEqual(['über']);
  });

  test('no heading takes an id that the page needs itself', () => {
    expect(anchors('## Main\n\n## Trackbacks\n\n## Related')).toEqual([
      'main-1',
      'trackbacks-1',
      'related-1',
    ]);
  });

  test('of a paragraph stays while its first words stay', () => {
    const first = 'Eins zwei drei vier fünf sechs sieben acht';
    expect(anchors(`${first} neun.`)).toEqual(anchors(`Vorher.\n\n${first} zehn, ganz anders.`).slice(1));
    expect(anchors(`${first} neun.`)).not.toEqual(anchors(`Null ${first}.`));
  });

  test('two paragraphs that begin alike have two', () => {
    expect(new Set(anchors('Gleich.\n\nGleich.\n\nGleich.')).size).toBe(3);
  });

  test('every block that holds a link has one, and every footnote', () => {
    const { anchors: ids, links } = read('- [a](essay:b)\n\n> [b](essay:b)[^1]\n\n[^1]: Note').body;
    expect(links.every(({ anchor }) => ids.has(anchor))).toBe(true);
    expect(ids.has('fn-1')).toBe(true);
  });
});
