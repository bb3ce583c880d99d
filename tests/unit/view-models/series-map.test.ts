import { expect, test } from 'vitest';
import { presenterFor } from '../../../src/view-models/presenter.ts';
import {
  drawClearMap,
  drawMap,
  drawStrip,
  mapStyles,
  placeParts,
} from '../../../src/view-models/series-map.ts';
import { makeSite, type SiteInput } from '../../setup/make-site.ts';

const input: SiteInput = {
  numbers: [3, 1, 2, 4, 5, 6],
  essays: [
    { id: 'a', theses: [1, 2], body: '[Fünf](thesis:5), [der andere](essay:b) und [noch einmal](essay:b).' },
    { id: 'a', language: 'en', theses: [1, 2], body: '[Five](thesis:5), [six](thesis:6).' },
    { id: 'b', theses: [2, 4], body: 'Text.' },
    { id: 'frei', body: '[Eins](thesis:1).' },
  ],
};

const arcs = ({ wide }: Pick<ReturnType<typeof drawMap>, 'wide'>) =>
  wide.arcs.map(({ from, to, links }) => ({ from, to, links }));

test('the map has a tick for each item in the order of the numbers, with how many essays are about it', () => {
  const { wide, narrow } = drawMap(makeSite(input));
  const expected = [
    [1, 1],
    [2, 2],
    [3, 0],
    [4, 1],
    [5, 0],
    [6, 0],
  ];
  expect(wide.ticks.map(({ number, essays }) => [number, essays])).toEqual(expected);
  expect(narrow.ticks.map(({ number, essays }) => [number, essays])).toEqual(expected);
});

test('on narrow screens each part of the series has a line of its own', () => {
  const { narrow } = drawMap(makeSite(input));
  const lines = Map.groupBy(narrow.ticks, ({ y }) => y);
  expect([...lines.values()].map((ticks) => ticks.map(({ number }) => number))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test('an arc counts the links between the first items of essays, as the first language of the series has them', () => {
  expect(arcs(drawMap(makeSite(input)))).toEqual([
    { from: 1, to: 2, links: 2 },
    { from: 1, to: 5, links: 1 },
  ]);
});

test('the map of a site is drawn once', () => {
  const site = makeSite(input);
  expect(drawMap(site)).toBe(drawMap(site));
});

test('a strip has all items, but only the arcs of one', () => {
  const site = makeSite(input);
  const strip = drawStrip(site, 2);
  expect(arcs(strip)).toEqual([{ from: 1, to: 2, links: 2 }]);
  expect(arcs(drawStrip(site, 1))).toHaveLength(2);
  expect(arcs(drawStrip(site, undefined))).toEqual([]);
  expect(strip.wide.ticks).toBe(drawMap(site).wide.ticks);
});

test('pointing at an item lights up its arcs and the numbers at their other ends', () => {
  const styles = mapStyles(makeSite(input));
  expect(styles).toContain(
    '.map:has([href$="/1/"]:is(:hover,:focus-visible)) .x1{stroke:var(--signal);stroke-opacity:1}' +
      '.map:has([href$="/1/"]:is(:hover,:focus-visible)) :is([href$="/2/"],[href$="/5/"]) .number{opacity:1}',
  );
  expect(styles).toContain('.map:has([href$="/5/"]:is(:hover,:focus-visible)) :is([href$="/1/"]) .number');
});

test('the name of a part goes down a line where the one before it takes its room, and is left out where all do', () => {
  const rowsOf = (length: number) => {
    const title = 'n'.repeat(length);
    const part = {
      title: { de: title, en: title },
      summary: { de: 'Worum es geht', en: 'What it is about' },
    };
    const parts = [1, 2, 3, 4].map((from) => ({ ...part, from, to: from === 4 ? 6 : from }));
    const site = makeSite({ series: { parts } });
    return placeParts(site, drawMap(site), 'de').map(({ range, row, deskRow }) => [range, row, deskRow]);
  };
  expect(rowsOf(20), 'short ones have room everywhere').toEqual(
    ['1', '2', '3', '4–6'].map((range) => [range, 0, 0]),
  );
  expect(rowsOf(28), 'others on wide screens').toEqual([
    ['1', 0, 0],
    ['2', 1, 0],
    ['3', 0, 0],
    ['4–6', 1, 0],
  ]);
  expect(rowsOf(110)).toEqual([
    ['1', 0, 0],
    ['2', 1, 1],
    ['3', 2, 2],
    ['4–6', undefined, undefined],
  ]);
});

test('the range of a part that is too short for it ends where the part begins, clear of the next one', () => {
  const summary = { de: 'Worum es geht', en: 'What it is about' };
  const part = (from: number, to: number) => ({ title: { de: 'Teil', en: 'Part' }, summary, from, to });
  const crowded = (numbers: readonly number[], ...parts: ReturnType<typeof part>[]) => {
    const site = makeSite({ numbers, series: { parts } });
    return placeParts(site, drawMap(site), 'de').flatMap(({ range, isCrowded }) =>
      isCrowded ? [range] : [],
    );
  };
  const numbers = Array.from({ length: 95 }, (_, index) => index + 1);
  expect(crowded(numbers, part(1, 6), part(7, 7), part(8, 95))).toEqual(['7']);
  const withoutEight = numbers.filter((number) => number !== 8);
  expect(crowded(withoutEight, part(1, 6), part(7, 7), part(9, 95))).toEqual(['7']);
});

test('a map of very many links shows the contradictions and the strongest, and no more than can be read', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  const essays = numbers.map((number) => ({
    id: `e${number}`,
    theses: [number],
    body: numbers
      .filter((other) => other > number)
      .map((other) => `[Satz](thesis:${other}${number === 20 ? ' "widerspricht"' : ''})`)
      .flatMap((link) => (link.startsWith('[Satz](thesis:40') ? [link, link] : [link]))
      .join(' '),
  }));
  const site = makeSite({ numbers, essays });
  expect(drawMap(site).wide.arcs).toHaveLength(780);
  const shown = drawClearMap(site).wide.arcs;
  expect(shown).toHaveLength(300);
  expect(shown.filter(({ contradicts }) => contradicts)).toHaveLength(20);
  expect(shown.filter(({ links }) => links > 1)).toHaveLength(39);
  expect(shown).toEqual(drawMap(site).wide.arcs.filter((arc) => shown.includes(arc)));
  expect(presenterFor(site, 'de').map().legend).toContain('Gezeigt sind 300 von 780 Bögen');
  expect(drawStrip(site, 1).wide.arcs).toHaveLength(39);
});
