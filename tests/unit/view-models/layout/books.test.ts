import { expect, test } from 'vitest';
import type { Page } from '../../../../src/series/routes/url.ts';
import { bookLinks } from '../../../../src/view-models/layout/books.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const path = {
  ...{ id: 'kürze', title: { de: 'Kurz', en: 'Short' }, summary: { de: 'Kurz.', en: 'Short.' } },
  steps: [{ to: 'thesis:1' }],
};

/** Addresses of the books that a page offers. */
function hrefs(
  page: Page,
  { hasHeavyPictures = false, ...input }: SiteInput & { hasHeavyPictures?: boolean } = {},
) {
  const site = makeSite({ series: { book: true }, paths: [path], ...input });
  return bookLinks(page, 'de', { ...site, hasHeavyPictures }).map(({ href, text }) => [href, text]);
}

test('the home page and the register offer the book of the series, a reading path its own, others none', () => {
  const series = [['/base/saetze.epub', 'Als E-Book']];
  expect(hrefs({ kind: 'home' })).toEqual(series);
  expect(hrefs({ kind: 'register' })).toEqual(series);
  expect(hrefs({ kind: 'path', id: 'kürze' })).toEqual([['/base/lesewege/k%C3%BCrze.epub', 'Als E-Book']]);
  expect(hrefs({ kind: 'path', id: 'lang' })).toEqual([]);
  expect(hrefs({ kind: 'essays' })).toEqual([]);
});

test('where pictures are heavy, a book is offered without them, too, and says so', () => {
  expect(hrefs({ kind: 'home' }, { hasHeavyPictures: true })).toEqual([
    ['/base/saetze.epub', 'Als E-Book'],
    ['/base/saetze-text.epub', 'E-Book ohne Bilder'],
  ]);
});

test('no book is offered where series.yaml asks for none, or drafts are shown', () => {
  expect(hrefs({ kind: 'home' }, { series: {} })).toEqual([]);
  expect(hrefs({ kind: 'home' }, { preview: true })).toEqual([]);
});
