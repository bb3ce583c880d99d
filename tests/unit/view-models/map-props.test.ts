import { expect, test } from 'vitest';
import { messages } from '../../../src/i18n/index.ts';
import { createMapProps } from '../../../src/view-models/map-props.ts';
import { presenterFor } from '../../../src/view-models/presenter.ts';
import { makeSite } from '../../setup/make-site.ts';

const t = messages('de');
const site = makeSite({
  numbers: [1, 2, 3, 5],
  essays: [
    { id: 'a', title: 'Der Ruf', theses: [1], body: 'Zur [fünften](thesis:5).' },
    { id: 'b', title: 'Das Echo', theses: [2], body: 'Zum [Ruf](essay:a).' },
  ],
});
const presenter = presenterFor(site, 'de');
const rows = presenter.register().flatMap(({ items }) => items);
const long = 'Ein Satz, der viel länger ist, als in zwei Zeilen einer Karte Platz hat';
const register = rows.map((row) => ({ ...row, item: { ...row.item, gist: long } }));
const { map, strip } = createMapProps({ site, language: 'de', t, register, item: presenter.item });

test('the map says of an item its essay and who links to that, or that others touch it, or that it is open', () => {
  const facts = [1, 2, 3, 5].map((number) => map().sayings.get(number)?.facts);
  expect(facts).toEqual([
    `Der Ruf · ${t.trackbackCount(1)}`,
    `Das Echo · ${t.trackbackCount(0)}`,
    t.open,
    t.touched(1),
  ]);
});

test('it says what an item is in a line, and only the number where the gists stand on the page anyway', () => {
  expect(map().sayings.get(3)?.about).toBe('3 · Ein Satz, der viel länger ist,…');
  expect(map(false).sayings.get(3)?.about).toBe('3');
});

test('it says that it shows a selection only where it does', () => {
  expect(map().legend).toBe(t.mapLegend('Sätze'));
});

test('the strip of an item names those it is linked with, whichever way', () => {
  expect(strip(1).label).toBe(t.stripLabel('Satz\u00a01', 4, '2, 5'));
  expect(strip(5).label).toBe(t.stripLabel('Satz\u00a05', 4, '1'));
  expect(strip(undefined).label).toContain('Sätze');
});
