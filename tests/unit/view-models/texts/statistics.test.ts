import { expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { getStatistics } from '../../../../src/view-models/texts/statistics.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [
    { id: 'ruf', theses: [1, 2], date: '2026-01-01', body: 'wort '.repeat(1_999) },
    { id: 'echo', theses: [4], date: '2026-01-01', updated: '2026-05-01', body: 'Der [Ruf](essay:ruf).' },
    {
      id: 'echo',
      language: 'en',
      title: 'Echo',
      theses: [4],
      date: '2026-02-01',
      body: 'The [call](essay:ruf) again.',
    },
  ],
  terms: [{ id: 'wort', body: 'Ein [Echo](essay:echo) zu [fünf](thesis:5).' }],
  comments: { ruf: [{ id: 'DC_1' }, { id: 'DC_2', state: 'hidden' }] },
});

test('the series is summed up in the figures of the page’s language', () => {
  expect(getStatistics(presenterFor(site, 'de')).summary).toBe(
    '2.005 Wörter, 3 Links zwischen den Texten, 1 Kommentar von außen.',
  );
  expect(getStatistics(presenterFor(site, 'en')).summary).toBe(
    '2,006 words, 3 links between the texts, 1 comment from outside.',
  );
});

test('each part says how many of its items an essay is about, and how many are only linked', () => {
  expect([...getStatistics(presenterFor(site, 'de')).parts]).toEqual([
    [1, '2 von 3 behandelt'],
    [4, '1 von 3 behandelt, 1 gestreift'],
  ]);
});

test('each essay has a row with its figures, the last changed first', () => {
  const essays = getStatistics(presenterFor(site, 'de')).essays;
  expect(essays).toEqual([
    {
      href: '/base/essays/echo/',
      title: 'echo',
      lang: undefined,
      figures: ['2', '1', '1', '0'],
      changed: { iso: '2026-05-01', text: '1.\u00a0Mai\u00a02026' },
    },
    {
      href: '/base/essays/ruf/',
      title: 'ruf',
      lang: undefined,
      figures: ['1.999', '1', '0', '1'],
      changed: { iso: '2026-01-01', text: '1.\u00a0Januar\u00a02026' },
    },
  ]);
});

test('the row of an essay that is not translated says which language its title is in', () => {
  const rows = getStatistics(presenterFor(site, 'en')).essays.map(({ title, lang }) => [title, lang]);
  expect(rows).toEqual([
    ['Echo', undefined],
    ['ruf', 'de'],
  ]);
});

test('a long series has the figures of the fifty essays last changed, and says how many there are besides', () => {
  const many = Array.from({ length: 52 }, (_, index) => ({ id: `e${index}` }));
  const { essays, others } = getStatistics(presenterFor(makeSite({ essays: many }), 'de'));
  expect([essays.length, others]).toEqual([50, { href: '/base/essays/', text: 'noch 2' }]);
  expect(getStatistics(presenterFor(site, 'de')).others).toBeUndefined();
});
