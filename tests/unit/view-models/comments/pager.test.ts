import { expect, test } from 'vitest';
import { pagerProps } from '../../../../src/view-models/comments/pager.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite } from '../../../setup/make-site.ts';

const presenter = presenterFor(makeSite(), 'de');
const pager = (current: number, total: number) =>
  pagerProps(current, total, (page) => `/seite/${page}/`, presenter);

test('a list on one page has no pager', () => {
  expect([pager(1, 0), pager(1, 1)]).toEqual([undefined, undefined]);
});

test('a pager leads to the page before and the one after', () => {
  expect(pager(2, 3)).toEqual({ text: 'Seite 2 von 3', previous: '/seite/1/', next: '/seite/3/' });
});

test('on the first page nothing leads back, on the last nothing on', () => {
  expect(pager(1, 2)).toMatchObject({ previous: undefined, next: '/seite/2/' });
  expect(pager(2, 2)).toMatchObject({ previous: '/seite/1/', next: undefined });
});
