import { expect, test } from 'vitest';
import { pageLimits } from '../../../../src/view-models/comments/page-conversation.ts';
import { listSitePages } from '../../../../src/view-models/routing/site-pages.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [{ id: 'ruf' }],
  threads: [{ essay: 'ruf', number: 7, language: 'de' }],
  comments: {
    ruf: Array.from({ length: pageLimits.size + 1 }, (_, index) => ({ id: `c${index}` })),
  },
});

test('a page exists in every language of the series, each at its own path', () => {
  const pages = listSitePages(site);
  const home = pages.filter(({ page }) => page.kind === 'home').map(({ language, path }) => [language, path]);
  expect(home).toEqual([
    ['de', '/'],
    ['en', '/en/'],
  ]);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  expect(pages).toContainEqual({
    page: { kind: 'essay', id: 'ruf' },
    language: 'en',
    path: '/en/essays/ruf/',
  });
});

test('further pages of a conversation exist where the conversation is long', () => {
  const further = listSitePages(makeSite({ ...{ essays: [{ id: 'ruf' }] } })).filter(({ path }) =>
    /\/2\/$/.test(path),
  );
  expect(further.map(({ path }) => path)).toEqual(['/saetze/2/', '/en/sentences/2/']);
  expect(listSitePages(site).map(({ path }) => path)).toContain('/essays/ruf/gespraech/2/');
});

test('the pages of a site are listed once', () => {
  expect(listSitePages(site)).toBe(listSitePages(site));
});
