import { expect, test } from 'vitest';
import { getEssayList, listEssayListPages, nameEssays } from '../../../src/view-models/essay-lists.ts';
import { presenterFor } from '../../../src/view-models/presenter.ts';
import { listSitePages } from '../../../src/view-models/routing/site-pages.ts';
import { makeSite } from '../../setup/make-site.ts';

const day = (index: number) =>
  `2026-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}` as const;
const essays = Array.from({ length: 51 }, (_, index) => ({
  ...{ id: `e${index}`, title: `Essay ${index}`, date: day(index) },
  tags: index < 50 ? ['wald'] : [],
}));
const site = makeSite({ essays });
const german = presenterFor(site, 'de');
const texts = { title: 'Alle Essays', description: '' };

test('a list is divided after fifty essays, the newest first, and each page leads to the others', () => {
  const first = getEssayList({ kind: 'essays' }, german, texts);
  const second = getEssayList({ kind: 'essays', page: 2 }, german, texts);
  expect(first.essays[0]?.title.text).toBe('Essay 50');
  expect([first.essays.length, second.essays.map(({ title }) => title.text)]).toEqual([50, ['Essay 0']]);
  expect(first.pager).toMatchObject({ previous: undefined, next: '/base/essays/reihe/2/' });
  expect(second.pager).toMatchObject({ previous: '/base/essays/', next: undefined });
});

test('a list that fits on one page has no other', () => {
  expect(getEssayList({ kind: 'topic', id: 'wald' }, german, texts).pager).toBeUndefined();
});

test('search engines are told of the first page, which keeps its title', () => {
  const [first, second] = [undefined, 2].map(
    (page) => getEssayList({ kind: 'essays', page }, german, texts).layout,
  );
  expect([first?.noindex, second?.noindex]).toEqual([false, true]);
  expect(first?.title).toMatch(/^Alle Essays –/);
  expect(second?.title).toMatch(/^Alle Essays, Seite\s2 von\s2 –/);
});

test('all pages of lists are pages of the site: of all essays, of topics and of authors', () => {
  const [author] = site.authors;
  const pages = listEssayListPages(german);
  expect(pages).toEqual([
    { kind: 'essays', page: 2 },
    ...(author && german.essaysBy(author.id).length > 50 ? [{ kind: 'author', id: author.id, page: 2 }] : []),
  ]);
  const paths = listSitePages(site).map(({ path }) => path);
  expect(paths).toContain('/essays/reihe/2/');
  expect(new Set(paths).size).toBe(paths.length);
});

test('the pages of topics and authors lie below their first ones', () => {
  const pathOf = (kind: 'topic' | 'author', id: string) => site.addresses.path({ kind, id, page: 3 }, 'de');
  expect([pathOf('topic', 'wald'), pathOf('author', 'anna')]).toEqual([
    '/themen/wald/3/',
    '/autoren/anna/3/',
  ]);
});

test('an item names five of its essays in the register, and says how many it has besides', () => {
  const { essays: many } = getEssayList({ kind: 'essays' }, german, texts);
  const { named, others } = nameEssays(many);
  expect([named.length, named[0], others]).toEqual([5, many[0], 45]);
  expect(nameEssays(many.slice(0, 5))).toEqual({ named: many.slice(0, 5), others: 0 });
});
