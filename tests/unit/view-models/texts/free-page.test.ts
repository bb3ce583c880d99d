import { expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { getFreePageView } from '../../../../src/view-models/texts/free-page.ts';
import { makeSite, type PageInput } from '../../../setup/make-site.ts';

const viewOf = (page: Omit<PageInput, 'id'>, language: 'de' | 'en' = 'de') =>
  getFreePageView('impressum', presenterFor(makeSite({ pages: [{ id: 'impressum', ...page }] }), language));

test('a free page has its title, what it begins with, and the day of its last change', () => {
  const view = viewOf({ title: 'Impressum', standfirst: 'Wer wir sind.', updated: '2026-02-01' });
  expect(view).toMatchObject({
    title: { text: 'Impressum', lang: undefined },
    standfirst: { text: 'Wer wir sind.' },
    updated: { iso: '2026-02-01' },
  });
  expect(view.layout).toMatchObject({ description: 'Wer wir sind.' });
});

test('without a standfirst it is described by how it begins, cut between words; without a text, by its title', () => {
  const bare = viewOf({ title: 'Impressum', body: 'Wort '.repeat(60) });
  expect([bare.standfirst, bare.updated]).toEqual([undefined, undefined]);
  expect(bare.layout.description).toMatch(/^(?:Wort )+Wort…$/);
  expect(bare.layout.description?.length).toBeLessThanOrEqual(160);
  expect(viewOf({ title: 'Impressum', body: '' }).layout.description).toBe('Impressum');
});

test('on a page of another language it says which one it is written in', () => {
  expect(viewOf({ title: 'Impressum' }, 'en')).toMatchObject({
    title: { lang: 'de' },
    notice: expect.stringContaining('German'),
  });
});
