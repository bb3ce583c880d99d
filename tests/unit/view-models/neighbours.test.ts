import { expect, test } from 'vitest';
import { messages } from '../../../src/i18n/index.ts';
import { createNeighbours } from '../../../src/view-models/neighbours.ts';
import { presenterFor } from '../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../setup/make-site.ts';

function neighbours(input: SiteInput, gist?: string) {
  const site = makeSite(input);
  const rows = presenterFor(site, 'de')
    .register()
    .flatMap(({ items }) => items);
  const register = rows.map(({ item }) => ({ item: { ...item, gist: gist ?? item.gist } }));
  return createNeighbours({ site, language: 'de', t: messages('de'), register });
}

test('an essay leads to those before and after it, by number and as written', () => {
  const { neighboursOf } = neighbours({
    essays: [
      { id: 'a', theses: [1], date: '2026-01-03' },
      { id: 'b', theses: [2], date: '2026-01-01' },
      { id: 'c', theses: [3], date: '2026-01-02' },
    ],
  });
  const t = messages('de');
  const ways = (id: string) => neighboursOf(id).map(({ essay, way, back }) => [essay.id, way, back]);
  expect(ways('b')).toEqual([
    ['a', t.backByNumber, true],
    ['c', `${t.continueByNumber} · ${t.continueAsWritten}`, false],
  ]);
  // The one before and the one behind may be the same text: each way has a link of its own.
  expect(ways('c')).toEqual([
    ['b', `${t.backByNumber} · ${t.backAsWritten}`, true],
    ['a', t.continueAsWritten, false],
  ]);
});

test('a text that is before and behind another one, by two orders, is named for each', () => {
  const { neighboursOf } = neighbours({
    essays: [
      { id: 'a', theses: [1], date: '2026-01-02' },
      { id: 'b', theses: [2], date: '2026-01-01' },
    ],
  });
  expect(neighboursOf('a').map(({ essay, back }) => [essay.id, back])).toEqual([
    ['b', false],
    ['b', true],
  ]);
});

test('an item leads to those beside it by name and the first words of its gist', () => {
  const { itemNeighbours } = neighbours({ numbers: [1, 2, 3] });
  expect(itemNeighbours(1).map(({ text, back }) => [text, back])).toEqual([['Satz\u00a02: Kern 2', false]]);
  const long = neighbours({ numbers: [1, 2] }, 'Wort '.repeat(20));
  expect(long.itemNeighbours(1)[0]?.text).toBe(`Satz\u00a02: ${'Wort '.repeat(16).trim()}…`);
  expect(itemNeighbours(2).map(({ href, back }) => [href, back])).toEqual([
    ['/base/saetze/1/', true],
    ['/base/saetze/3/', false],
  ]);
});
