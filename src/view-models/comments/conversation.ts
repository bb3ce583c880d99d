import type { LayoutProps } from '../../components/props.ts';
import { type EntryKind, entryKinds } from '../../series/model/entry-kind.ts';
import { feedFiles, type Page } from '../../series/routes/url.ts';
import { type Presenter, presenterFor } from '../presenter.ts';
import { activityOf } from './activity.ts';
import { conversationOf, essayConversationOf, pageFor, pageLimits } from './essay-conversation.ts';
import { pagerProps } from './pager.ts';

type SubPage = Extract<Page, { kind: 'conversation' | 'essay-conversation' }>;

/** A page of the list of everything. */
export function getConversationView(presenter: Presenter, only: EntryKind | undefined, number = 1) {
  const { t, site, language } = presenter;
  const activity = activityOf(presenter, only);
  const pages = Math.max(1, Math.ceil(activity.length / pageLimits.size));
  const page = (index: number) => ({ kind: 'conversation', only, page: index }) satisfies Page;
  const kinds = { trackback: t.trackbackKind, comment: t.comments };
  const title = only ? `${t.conversation}: ${kinds[only]}` : t.conversation;
  const hrefOf = (index: number) => site.addresses.href(page(index), language);
  return {
    t,
    title,
    activity: activity
      .slice((number - 1) * pageLimits.size, number * pageLimits.size)
      .map(({ value }) => value()),
    pager: pagerProps(number, pages, hrefOf, presenter),
    filters: [undefined, ...entryKinds].map((kind) => ({
      href: site.addresses.href({ kind: 'conversation', only: kind }, language),
      text: kind ? kinds[kind] : t.everything,
      current: kind === only,
    })),
    feed: site.addresses.beside({ kind: 'conversation' }, language, feedFiles.rss),
    layout: subFrame(presenter, page(number), number, {
      title: number > 1 ? `${title}, ${t.pageOf(number, pages)}` : title,
      description: t.conversationIntroduction,
    }),
  };
}

/** What the page of a stretch of an essay's conversation shows. */
export function getEssayConversationView(id: string, presenter: Presenter, number: number) {
  const essay = presenter.findEssay(id);
  const { t } = presenter;
  const { title, standfirst, href } = presenter.essay(essay);
  const conversation = conversationOf(essay, presenter, number);
  return {
    t,
    conversation,
    essay: { href, title },
    layout: subFrame(presenter, { kind: 'essay-conversation', id, page: number }, number, {
      title: `${t.conversationTitle(title.text)}, ${conversation.pager?.text}`,
      description: standfirst.text,
    }),
  };
}

/** The frame of a page that may exist in some languages only: there, the switch leads to the first page. */
function subFrame(
  presenter: Presenter,
  page: SubPage,
  number: number,
  texts: Pick<LayoutProps, 'title' | 'description'>,
): LayoutProps {
  const { site, language } = presenter;
  const written = site.series.languages.filter(
    (each) => number === 1 || hasPage(presenterFor(site, each), page, number),
  );
  const first: Page =
    page.kind === 'conversation' ? { ...page, page: undefined } : { kind: 'essay', id: page.id };
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

function hasPage(presenter: Presenter, page: SubPage, number: number): boolean {
  if (page.kind === 'conversation')
    return activityOf(presenter, page.only).length > (number - 1) * pageLimits.size;
  const essay = presenter.site.essays.find(({ id }) => id === page.id);
  return essay !== undefined && essayConversationOf(essay, presenter).pages.length >= number;
}

/** The pages of conversations behind the first ones: which there are depends on what was said in a language. */
export function listConversationPages(presenter: Presenter): Page[] {
  const everything = [undefined, ...entryKinds].flatMap((only) => {
    const pages = Math.ceil(activityOf(presenter, only).length / pageLimits.size);
    return behindFirst(pages).map((page): Page => ({ kind: 'conversation', only, page }));
  });
  const essays = presenter.site.essays.flatMap((essay) =>
    behindFirst(essayConversationOf(essay, presenter).pages.length).map((page) => pageFor(essay, page)),
  );
  return [...everything, ...essays];
}

function behindFirst(pages: number): number[] {
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
}
