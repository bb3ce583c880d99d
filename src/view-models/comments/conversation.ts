import type { LayoutProps } from '../../components/layout/props.ts';
import type { TextWithLanguage } from '../../components/props.ts';
import { translationFor } from '../../series/model/entry.ts';
import { type EntryKind, entryKinds } from '../../series/model/entry-kind.ts';
import type { ConversationSubject } from '../../series/model/target.ts';
import { feedFiles, type Page } from '../../series/routes/url.ts';
import { findById } from '../find-by-id.ts';
import type { Presenter } from '../presenter.ts';
import { activityOf, groupBySource } from './activity.ts';
import { conversationOf, pageConversationOf, pageFor, pageLimits, subjectsOf } from './page-conversation.ts';
import { pagerProps } from './pager.ts';
import { behindFirst, makeSubFrame } from './sub-frame.ts';

type SubPage = Extract<Page, { kind: 'conversation' | 'page-conversation' }>;

/** A page of the list of everything. */
export function getConversationView(presenter: Presenter, only: EntryKind | undefined, number = 1) {
  const { t, site, language } = presenter;
  const activity = activityOf(presenter, only);
  const pages = Math.max(1, Math.ceil(activity.length / pageLimits.size));
  const page = (index: number) => ({ kind: 'conversation', only, page: index }) satisfies Page;
  const kinds = { trackback: t.trackbackKind, comment: t.comments, mention: t.mentions };
  const title = only ? `${t.conversation}${t.colon} ${kinds[only]}` : t.conversation;
  const hrefOf = (index: number) => site.addresses.href(page(index), language);
  return {
    t,
    title,
    activity: groupBySource(activity.slice((number - 1) * pageLimits.size, number * pageLimits.size)),
    pager: pagerProps(number, pages, hrefOf, presenter),
    filters: [undefined, ...site.kinds].map((kind) => ({
      href: site.addresses.href({ kind: 'conversation', only: kind }, language),
      text: kind ? kinds[kind] : t.everything,
      current: kind === only,
    })),
    argument: site.addresses.href({ kind: 'argument' }, language),
    feed: site.addresses.beside({ kind: 'conversation' }, language, feedFiles.rss),
    layout: subFrame(presenter, page(number), number, {
      title: number > 1 ? `${title}, ${t.pageOf(number, pages)}` : title,
      description: t.conversationIntroduction,
    }),
  };
}

/** What the page of a stretch of a conversation shows. */
export function getPageConversationView(subject: ConversationSubject, presenter: Presenter, number: number) {
  const { t, site, language } = presenter;
  const { title, description } = aboutOf(subject, presenter);
  const conversation = conversationOf(subject, presenter, number);
  return {
    t,
    conversation,
    about: { href: site.addresses.href(subject, language), title },
    layout: subFrame(presenter, { kind: 'page-conversation', of: subject, page: number }, number, {
      title: `${t.conversationTitle(title.text)}, ${conversation.pager?.text}`,
      description,
    }),
  };
}

function aboutOf(
  subject: ConversationSubject,
  presenter: Presenter,
): { title: TextWithLanguage; description: string } {
  const { site, language, withLanguage } = presenter;
  switch (subject.kind) {
    case 'home': {
      const { title, description } = site.series;
      return { title: withLanguage(title[language], language), description: description[language] };
    }
    case 'thesis': {
      const { name, gist } = presenter.item(subject.number);
      return { title: withLanguage(name, language), description: gist };
    }
    case 'essay': {
      const { title, standfirst } = presenter.essay(presenter.findEssay(subject.id));
      return { title, description: standfirst.text };
    }
    case 'page': {
      const { meta, language: shown } = translationFor(findById(site.pages, subject.id), language);
      return { title: withLanguage(meta.title, shown), description: meta.standfirst ?? meta.title };
    }
    case 'term': {
      const { meta, language: shown } = translationFor(findById(site.terms, subject.id), language);
      return { title: withLanguage(meta.title, shown), description: meta.definition };
    }
  }
}

/** The frame of a page of a conversation. */
function subFrame(
  presenter: Presenter,
  page: SubPage,
  number: number,
  texts: Pick<LayoutProps, 'title' | 'description'>,
): LayoutProps {
  const first: Page = page.kind === 'conversation' ? { ...page, page: undefined } : page.of;
  return makeSubFrame(presenter, { page, first, isIn: (each) => hasPage(each, page, number) }, number, texts);
}

function hasPage(presenter: Presenter, page: SubPage, number: number): boolean {
  if (page.kind === 'conversation')
    return activityOf(presenter, page.only).length > (number - 1) * pageLimits.size;
  return pageConversationOf(page.of, presenter).pages.length >= number;
}

/** The pages of conversations behind the first ones: how many there are depends on the contributions in a language. */
export function listConversationPages(presenter: Presenter): Page[] {
  const everything = [undefined, ...entryKinds].flatMap((only) => {
    const pages = Math.ceil(activityOf(presenter, only).length / pageLimits.size);
    return behindFirst(pages).map((page): Page => ({ kind: 'conversation', only, page }));
  });
  const others = subjectsOf(presenter.site).flatMap((subject) =>
    behindFirst(pageConversationOf(subject, presenter).pages.length).map((page) => pageFor(subject, page)),
  );
  return [...everything, ...others];
}
