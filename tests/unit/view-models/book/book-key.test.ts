import { expect, test } from 'vitest';
import { bookKey } from '../../../../src/view-models/book/book-key.ts';
import type { SiteInput } from '../../../setup/make-site.ts';
import { makeEdition, path } from './sample-edition.ts';

async function keyOf(more: SiteInput = {}, page = 'Text.', along?: string): Promise<string> {
  const { edition, site } = makeEdition({ more, ...(along === undefined ? {} : { path: along }) });
  return bookKey(edition, site, async () => page);
}

const ruf = { id: 'ruf', title: 'Der Ruf' };

test.each<[string, SiteInput]>([
  ['the series', { series: { book: true, introduction: 'ruf' } }],
  ['an item', { numbers: [1, 2] }],
  [
    'an author',
    {
      authors: [
        { id: 'anna', name: 'Anna', bio: { de: 'S.', en: 'W.' } },
        { id: 'verein', name: 'V', bio: { de: 'F.', en: 'S.' } },
      ],
    },
  ],
  ['a reading path', { paths: [{ ...path, title: { de: 'Lang', en: 'Long' } }] }],
  ['an essay', { essays: [{ ...ruf, body: 'Anders.' }] }],
  ['a term', { terms: [{ id: 'markt', definition: 'Anders.' }] }],
  ['a comment', { comments: { ruf: [{ id: 'DC_1' }] } }],
  ['a thread', { threads: [{ essay: 'ruf', number: 7 }] }],
  ['a comment that came over', { imported: { ruf: [{ id: 'wp-1' }] } }],
  ['a mention', { mentions: { 'essay:ruf': [{ id: 'wm-1' }] } }],
])('a book is made anew where %s has changed', async (_, more) => {
  expect(await keyOf(more)).not.toBe(await keyOf());
});

test('a book is made anew where a page of it has changed, and else stays', async () => {
  expect(await keyOf({}, 'Anders.')).not.toBe(await keyOf());
  expect(await keyOf()).toBe(await keyOf());
});

test('the book of a path is made anew where its stops have changed, that of the series is not', async () => {
  const steps = { paths: [{ ...path, steps: [{ to: 'essay:echo' }] }] };
  expect(await keyOf(steps, 'Text.', 'kurz')).not.toBe(await keyOf({}, 'Text.', 'kurz'));
  expect(await keyOf(steps)).toBe(await keyOf());
});
