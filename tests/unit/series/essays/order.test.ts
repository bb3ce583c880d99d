import { describe, expect, test } from 'vitest';
import { suggest } from '../../../../src/series/diagnostics/did-you-mean.ts';
import { asWritten, byNumber, neighboursIn } from '../../../../src/series/essays/order.ts';
import { formatDate } from '../../../../src/series/languages/format-date.ts';
import { type Essay, essaySchema, isPublished, translationFor } from '../../../../src/series/model/entry.ts';
import { isApproximate } from '../../../../src/series/text/date.ts';
import { addresses, bodyOf } from '../sample.ts';

function essay(id: string, date: string, items: readonly number[]): Essay {
  const meta = essaySchema.parse({ title: id, standfirst: 'S', authors: ['a'], date, theses: items });
  return {
    kind: 'essay',
    id,
    translations: [{ language: 'de', file: `essays/${id}/de.mdx`, digest: '', meta, body: bodyOf([]) }],
  };
}

const essays = [
  essay('c', '2026-01-02', [7]),
  essay('b', '2026-01-03', [12, 1]),
  essay('a', '2026-01-03', []),
  essay('d', '2026-01-01', [7]),
];
const ids = (list: readonly Essay[]) => list.map(({ id }) => id);

describe('the orders of a series', () => {
  test('as written: by date, then id', () => {
    expect(ids(asWritten(essays))).toEqual(['d', 'c', 'a', 'b']);
  });

  test('by number: by the first item, those without one first, as written among themselves', () => {
    expect(ids(byNumber(essays, 'de'))).toEqual(['a', 'd', 'c', 'b']);
  });

  test('an essay has the neighbours of its order, those at the ends only one', () => {
    const order = asWritten(essays);
    const neighboursOf = neighboursIn(order);
    expect(neighboursOf('c')).toEqual({ previous: order[0], next: order[2] });
    expect(neighboursOf('d').previous).toBeUndefined();
    expect(neighboursOf('b').next).toBeUndefined();
  });
});

test('a page in a language that a text lacks shows the original', () => {
  expect(translationFor({ id: 'x', translations: [{ language: 'en' }] }, 'de')).toEqual({ language: 'en' });
  expect(() => translationFor({ id: 'x', translations: [] }, 'de')).toThrow('“x” has no translation');
});

test('a text is published from its day on, unless it is a draft', () => {
  const published = (draft: boolean, date: string) => isPublished({ draft, date }, '2026-02-28');
  expect([
    published(false, '2026-02-28'),
    published(false, '2026-03-01'),
    published(true, '2026-01-01'),
  ]).toEqual([true, false, false]);
});

test.each([
  ['2026-03-12', '12. März 2026', false],
  ['2026-03', 'März 2026', false],
  ['2012~', '2012', true],
])('the date %s reads %s', (date, text, approximate) => {
  expect([formatDate(date, 'de-DE'), isApproximate(date)]).toEqual([text, approximate]);
});

test('addresses carry the base, the language and the anchor, percent-encoded', () => {
  const page = { kind: 'essay', id: 'größe' } as const;
  expect(addresses.path(page, 'en')).toBe('/en/essays/größe/');
  expect(addresses.url(page, 'de', 'über uns')).toBe(
    'https://example.org/base/essays/gr%C3%B6%C3%9Fe/#%C3%BCber%20uns',
  );
  expect(addresses.href({ kind: 'home' }, 'de')).toBe('/base/');
});

test.each([
  ['gehiemnisse', 'geheimnisse'],
  ['Markt', 'markt'],
  ['ganz-anders', undefined],
])('somebody who wrote “%s” meant “%s”', (name, meant) => {
  expect(suggest(name, ['geheimnisse', 'markt', 'gespraech'])).toBe(meant);
});
