import { describe, expect, test } from 'vitest';
import { countSeries } from '../../../../src/series/essays/statistics.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const input: SiteInput = {
  essays: [
    { id: 'ruf', theses: [1, 2], body: 'Zwei Wörter.' },
    {
      id: 'echo',
      theses: [2, 6],
      updated: '2026-05-01',
      body: 'Der [Ruf](essay:ruf) und [wieder](essay:ruf).',
    },
    { id: 'echo', language: 'en', theses: [2], body: 'One.' },
    { id: 'entwurf', draft: true, theses: [5], body: 'Noch nichts.' },
  ],
  terms: [{ id: 'wort', body: 'Das [Echo](essay:echo).' }],
};

const count = (language: 'de' | 'en', more: SiteInput = {}) =>
  countSeries(makeSite({ ...input, ...more }), language);

test('what is not published does not count', () => {
  expect(count('de')).toMatchObject({ essays: 2, terms: 1, covered: 3, items: 6 });
});

test('each text counts once, in the language it speaks to a reader', () => {
  expect(count('de')).toMatchObject({ words: 8, links: 3 });
  expect(count('en')).toMatchObject({ words: 5, links: 1, covered: 2 });
});

test('a part knows how many of its items have an essay, however many essays they have', () => {
  expect(count('de').parts).toEqual([
    { from: 1, to: 3, title: 'Anfang', items: 3, covered: 2, touched: 0 },
    { from: 4, to: 6, title: 'Ende', items: 3, covered: 1, touched: 0 },
  ]);
});

test('an item that texts link to but no essay is about is touched, not covered', () => {
  const body = '[Zwei](thesis:2), [drei](thesis:3), [vier](thesis:4) und [noch einmal vier](thesis:4).';
  const { covered, touched, parts } = count('de', { essays: [{ id: 'ruf', theses: [2], body }], terms: [] });
  expect([covered, touched]).toEqual([1, 2]);
  expect(parts.map((part) => [part.covered, part.touched])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

test('an essay counts the texts that link to it, and all the links that it sends out', () => {
  const rows = count('de').byEssay.map(({ id, linksIn, linksOut }) => [id, linksIn, linksOut]);
  expect(rows).toEqual([
    ['echo', 1, 2],
    ['ruf', 1, 0],
  ]);
});

test('essays stand with the last changed first, those of one day by id', () => {
  const ids = count('de', {
    essays: [{ id: 'b' }, { id: 'c' }, { id: 'a' }, { id: 'neu', updated: '2026-02-01' }],
  });
  expect(ids.byEssay.map(({ id, changed }) => [id, changed])).toEqual([
    ['neu', '2026-02-01'],
    ['a', '2026-01-01'],
    ['b', '2026-01-01'],
    ['c', '2026-01-01'],
  ]);
});

describe('comments', () => {
  test('count where they can be read: hidden and deleted ones do not', () => {
    const comments = {
      ruf: [{ id: 'a' }, { id: 'b', state: 'hidden' }, { id: 'c', state: 'deleted' }],
    } as const;
    expect(count('de', { comments })).toMatchObject({ comments: 1 });
  });

  test('count in the language whose thread they stand in', () => {
    const threads = [
      { essay: 'echo', number: 7, language: 'de' },
      { essay: 'echo', number: 8, language: 'en' },
    ] as const;
    const comments = { echo: [{ id: 'a' }, { id: 'b' }, { id: 'c', thread: 8 }] };
    expect(count('de', { comments, threads }).comments).toBe(2);
    expect(count('en', { comments, threads }).comments).toBe(1);
  });

  test('of all essays are summed up', () => {
    const comments = { ruf: [{ id: 'a' }], echo: [{ id: 'b' }, { id: 'c' }] };
    expect(count('de', { comments }).comments).toBe(3);
  });
});
