import type { LayoutProps } from '../../components/layout/props.ts';
import type { Page } from '../../series/routes/url.ts';
import { type Presenter, presenterFor } from '../presenter.ts';

/** A page of a list that is divided, and in which languages there is such a page. */
interface DividedPage {
  page: Page;
  /** The first page of the list, which exists in every language. */
  first: Page;
  isIn: (presenter: Presenter) => boolean;
}

/** The frame of a page that may exist in some languages only: there, the switch leads to the first page. */
export function makeSubFrame(
  presenter: Presenter,
  { page, first, isIn }: DividedPage,
  number: number,
  texts: Pick<LayoutProps, 'title' | 'description'>,
): LayoutProps {
  const { site, language } = presenter;
  const written = site.series.languages.filter((each) => number === 1 || isIn(presenterFor(site, each)));
  const layout = presenter.layoutProps(page, texts, written);
  return {
    ...layout,
    languages: layout.languages.map((link) => ({
      ...link,
      href: site.addresses.href(written.includes(link.language) ? page : first, link.language),
    })),
    canonical: site.addresses.url(page, language),
  };
}

/** The numbers of the pages behind the first one. */
export function behindFirst(pages: number): number[] {
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
}
