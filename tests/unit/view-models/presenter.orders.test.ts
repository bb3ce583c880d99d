import { describe, expect, test } from 'vitest';
import { presenterFor } from '../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../setup/make-site.ts';

function present(input: SiteInput, language: 'de' | 'en' = 'de') {
  return presenterFor(makeSite(input), language);
}

const nbsp = '\u00a0';

describe('the register', () => {
  const input: SiteInput = {
    numbers: [6, 1, 2, 3, 4, 5],
    essays: [
      { id: 'zwei', date: '2026-02-01', theses: [1], body: 'Siehe [Satz 5](thesis:5).' },
      { id: 'eins', date: '2026-01-01', theses: [1, 4], body: '[Satz 3](thesis:3) und [Satz 5](thesis:5).' },
    ],
  };

  test('lists every item in its part, in the order of the numbers', () => {
    const parts = present(input).register();
    expect(
      parts.map(({ id, part, items }) => [id, part.title.de, items.map(({ item }) => item.number)]),
    ).toEqual([
      ['part-1', 'Anfang', [1, 2, 3]],
      ['part-4', 'Ende', [4, 5, 6]],
    ]);
  });

  test('names with each item the essays about it as they were written, and how many texts link to it', () => {
    const [first, second] = present(input).register();
    const row = (found: (typeof first & {})['items'][number] | undefined) => [
      found?.essays.map(({ title }) => title.text),
      found?.trackbacks,
    ];
    expect(row(first?.items[0])).toEqual([['eins', 'zwei'], 0]);
    expect(row(second?.items[1])).toEqual([[], 2]);
  });

  test('knows what waits to be written: items without an essay, the most linked first', () => {
    const open = present(input).openItems();
    expect(open.map(({ item, trackbacks }) => [item.number, trackbacks])).toEqual([
      [5, 2],
      [3, 1],
      [2, 0],
      [6, 0],
    ]);
  });

  test('leads from an item to those before and after it, from the first and last only one way', () => {
    const { itemNeighbours } = present(input);
    expect(itemNeighbours(2)).toEqual([
      {
        href: '/base/saetze/1/',
        text: `Satz${nbsp}1: Kern 1`,
        lang: undefined,
        way: 'Vorige These',
        back: true,
      },
      {
        href: '/base/saetze/3/',
        text: `Satz${nbsp}3: Kern 3`,
        lang: undefined,
        way: 'Nächste These',
        back: false,
      },
    ]);
    expect(itemNeighbours(1).map(({ text }) => text)).toEqual([`Satz${nbsp}2: Kern 2`]);
    expect(itemNeighbours(6).map(({ text }) => text)).toEqual([`Satz${nbsp}5: Kern 5`]);
  });

  test('knows the part of an item', () => {
    const { partOf } = present(input);
    expect([1, 3, 4, 6].map((number) => partOf(number)?.title.de)).toEqual([
      'Anfang',
      'Anfang',
      'Ende',
      'Ende',
    ]);
  });
});

describe('the order of essays', () => {
  const presenter = present({
    essays: [
      { id: 'a', date: '2026-01-01', theses: [3] },
      { id: 'b', date: '2026-01-02', theses: [1] },
      { id: 'c', date: '2026-01-03', theses: [2] },
    ],
  });

  test('leads on by number and as written, both ways', () => {
    const ways = presenter.neighboursOf('c').map(({ essay, way, back }) => [essay.id, way, back]);
    expect(ways).toEqual([
      ['b', 'Vorige These · Davor erschienen', true],
      ['a', 'Nächste These', false],
    ]);
    expect(presenter.neighboursOf('a').map(({ essay, way }) => [essay.id, way])).toEqual([
      ['c', 'Vorige These'],
      ['b', 'Danach erschienen'],
    ]);
  });

  test('counts essays from one, as they were written', () => {
    expect(['a', 'b', 'c', 'd'].map(presenter.positionOf)).toEqual([1, 2, 3, undefined]);
  });

  test('finds the essays about an item, by an author and on a topic as they were written', () => {
    const { essaysAbout, essaysBy, topics } = present({
      essays: [
        { id: 'später', date: '2026-02-01', theses: [1], authors: ['anna', 'verein'], tags: ['geld'] },
        { id: 'früher', date: '2026-01-01', theses: [1, 2], authors: ['verein'], tags: ['geld', 'ämter'] },
      ],
    });
    const titles = (essays: readonly { title: { text: string } }[]) => essays.map(({ title }) => title.text);
    expect(titles(essaysAbout(1))).toEqual(['früher', 'später']);
    expect(titles(essaysAbout(2))).toEqual(['früher']);
    expect(titles(essaysBy('verein'))).toEqual(['früher', 'später']);
    expect(titles(essaysBy('anna'))).toEqual(['später']);
    expect(topics().map(({ id, href, text, essays }) => [id, href, text, titles(essays)])).toEqual([
      ['geld', '/base/themen/geld/', 'Geld', ['früher', 'später']],
      ['ämter', '/base/themen/aemter/', 'ämter', ['früher']],
    ]);
  });
});

describe('the map', () => {
  const site = makeSite({
    essays: [
      { id: 'a', theses: [1], body: '[Fünf](thesis:5).' },
      { id: 'b', theses: [2], body: '[Drei](thesis:3).' },
    ],
  });
  const { map, strip, item } = presenterFor(site, 'de');

  test('names what it shows, each part and each item, and says in words what is known of an item', () => {
    const { label, parts, links, sayings } = map();
    expect(label).toBe('Karte: Sätze und die Links zwischen ihnen');
    expect(parts.map(({ range, row }) => [range, row])).toEqual([
      ['1–3', 0],
      ['4–6', 0],
    ]);
    expect(sayings.get(1)).toEqual({ about: expect.stringMatching(/^1 · ./), facts: 'a · 0\u00a0Verweise' });
    expect(sayings.get(5)?.facts).toBe('gestreift in einem Text');
    expect(links.get(2)).toEqual({ href: item(2).href, text: item(2).name });
    expect(links.size).toBe(6);
  });

  test('as a strip shows the links of one item only, and is the same object on every page of it', () => {
    const arcs = ({ wide }: Pick<ReturnType<typeof map>, 'wide'>) =>
      wide.arcs.map(({ from, to }) => [from, to]);
    expect(arcs(map())).toEqual([
      [1, 5],
      [2, 3],
    ]);
    expect(arcs(strip(5))).toEqual([[1, 5]]);
    expect(strip(5).current).toBe(5);
    expect(strip(5).label).toBe('Satz\u00a05 von 6; verbunden mit 1');
    expect(strip(6).label).toBe('Satz\u00a06 von 6');
    expect(strip(5)).toBe(strip(5));
    expect(arcs(strip(undefined))).toEqual([]);
  });
});
