import { describe, expect, test } from 'vitest';
import type { Page } from '../../../../src/series/routes/url.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { pageKey } from '../../../../src/view-models/routing/cache-keys.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const input: SiteInput = {
  essays: [
    { id: 'ruf', title: 'Der Ruf', date: '2026-01-01', theses: [1], body: '## Kern\n\nText.' },
    { id: 'fern', title: 'Fern', date: '2026-05-01', theses: [6], body: 'Anderes.' },
  ],
};
const essay: Page = { kind: 'essay', id: 'ruf' };

function key(page: Page, more: SiteInput = {}, language: 'de' | 'en' = 'de') {
  return pageKey(page, presenterFor(makeSite({ ...input, ...more }), language));
}

/** The texts of the series and one more. */
const withEssay = (extra: SiteInput['essays']): SiteInput => ({
  essays: [...(input.essays ?? []), ...(extra ?? [])],
});

describe('the key of a page', () => {
  test('stays while nothing that the page shows has changed', () => {
    expect(key(essay)).toBeDefined();
    expect(key(essay)).toBe(key(essay));
    expect(key({ kind: 'thesis', number: 2 })).toBe(key({ kind: 'thesis', number: 2 }));
  });

  test('is another for every page and language', () => {
    const pages: Page[] = [
      essay,
      { kind: 'essay', id: 'fern' },
      { kind: 'thesis', number: 1 },
      { kind: 'thesis', number: 2 },
    ];
    const keys = pages.flatMap((page) => [key(page), key(page, {}, 'en')]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each<[string, SiteInput]>([
    [
      'the text itself',
      { essays: [{ id: 'ruf', title: 'Der Ruf', date: '2026-01-01', theses: [1], body: 'Neu.' }] },
    ],
    [
      'a link to one of its sections',
      withEssay([{ id: 'neu', theses: [5], body: 'Zum [Kern](essay:ruf#kern).' }]),
    ],
    ['a comment', { comments: { ruf: [{ id: 'a' }] } }],
    ['the name of the series', { series: { title: 'Anders' } }],
    ['the essay beside it', withEssay([{ id: 'neu', date: '2026-01-02', theses: [2] }])],
    [
      'an essay about an item, which the map shows',
      withEssay([{ id: 'neu', date: '2026-06-01', theses: [5, 6] }]),
    ],
    ['an author’s name', { authors: [{ id: 'anna', name: 'Anna Anders', bio: { de: 'B', en: 'B' } }] }],
  ])('of an essay changes with %s', (_, more) => {
    expect(key(essay, more)).not.toBe(key(essay));
  });

  test('of an item changes with the essays about it and the links to it', () => {
    const page: Page = { kind: 'thesis', number: 2 };
    const linked = {
      essays: [{ id: 'ruf', title: 'Der Ruf', date: '2026-01-01', body: 'Zu [zwei](thesis:2).' }],
    };
    expect(key(page, withEssay([{ id: 'neu', theses: [2] }]))).not.toBe(key(page));
    expect(key(page, linked)).not.toBe(
      key(page, { essays: [{ ...linked.essays[0], id: 'ruf', body: 'Zu zwei.' }] }),
    );
  });

  test('of a conversation changes with what is said', () => {
    const pages: Page[] = [
      { kind: 'conversation' },
      { kind: 'page-conversation', of: { kind: 'essay', id: 'ruf' }, page: 2 },
    ];
    const said = (count: number): SiteInput => ({
      comments: {
        ruf: Array.from({ length: count }, (_, index) => ({
          id: `c${index}`,
          createdAt: new Date(Date.UTC(2026, 1, 1, 10, index)).toISOString(),
        })),
      },
    });
    for (const page of pages) expect(key(page, said(52))).not.toBe(key(page, said(51)));
  });

  test('does not exist for lists, which show a bit of everything', () => {
    const lists: Page[] = [
      { kind: 'home' },
      { kind: 'register' },
      { kind: 'term', id: 'x' },
      { kind: 'topic', id: 'geld' },
    ];
    expect(lists.map((page) => key(page))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
