import type { LayoutProps } from '../components/layout/props.ts';
import type { EssayProps } from '../components/props.ts';
import { memoize, memoizeBy } from '../memoize.ts';
import { asWritten } from '../series/essays/order.ts';
import type { EssayListPage, Page } from '../series/routes/url.ts';
import { pagerProps } from './comments/pager.ts';
import { behindFirst } from './comments/sub-frame.ts';
import { findById } from './find-by-id.ts';
import type { Presenter } from './presenter.ts';

/** Essays on a page of a list: the page does not grow with the series. */
const pageSize = 50;

/** Essays that an item names in the register; its own page has them all. */
const mostNamed = 5;

/** The essays that an item names in the register, and how many it has besides. */
export function nameEssays(essays: readonly EssayProps[]): { named: readonly EssayProps[]; others: number } {
  return { named: essays.slice(0, mostNamed), others: Math.max(0, essays.length - mostNamed) };
}

/** What a page of a list of essays shows; search engines are told of the first one only. */
export function getEssayList(
  page: EssayListPage,
  presenter: Presenter,
  { title, description }: Pick<LayoutProps, 'title' | 'description'>,
) {
  const { t, site, language } = presenter;
  const all = essaysOn(page, presenter);
  const { page: number = 1 } = page;
  const pages = countPages(all);
  const pageAt = (each: number): Page => ({ ...page, page: each === 1 ? undefined : each });
  const layout = presenter.layoutProps(page, {
    title: number > 1 ? `${title}, ${t.pageOf(number, pages)}` : title,
    description,
  });
  return {
    essays: all.slice((number - 1) * pageSize, number * pageSize),
    pager: pagerProps(number, pages, (each) => site.addresses.href(pageAt(each), language), presenter),
    layout: { ...layout, noindex: layout.noindex || number > 1 },
  };
}

/** The pages of lists of essays behind the first ones. */
export function listEssayListPages(presenter: Presenter): Page[] {
  const lists: EssayListPage[] = [
    { kind: 'essays' },
    ...presenter.topics().map(({ id }) => ({ kind: 'topic' as const, id })),
    ...presenter.site.authors.map(({ id }) => ({ kind: 'author' as const, id })),
  ];
  return lists.flatMap((list) =>
    behindFirst(countPages(essaysOn(list, presenter))).map((page) => ({ ...list, page })),
  );
}

function countPages(essays: readonly EssayProps[]): number {
  return Math.ceil(essays.length / pageSize);
}

/** The newest first. */
function essaysOn(page: EssayListPage, presenter: Presenter): readonly EssayProps[] {
  return listsIn(presenter)(page);
}

/** Made once for all pages of a list. */
const listsIn = memoize((presenter: Presenter) =>
  memoizeBy(
    (page: EssayListPage) => (page.kind === 'essays' ? page.kind : `${page.kind}:${page.id}`),
    (page): readonly EssayProps[] => {
      if (page.kind === 'author') return presenter.essaysBy(page.id);
      if (page.kind === 'topic') return findById(presenter.topics(), page.id).essays;
      return asWritten(presenter.site.essays).reverse().map(presenter.essay);
    },
  ),
);
