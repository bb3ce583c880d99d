import type { ContradictionProps, ExchangeProps, PassageProps } from '../../components/comments/props.ts';
import { memoize, memoizeBy } from '../../memoize.ts';
import type { Excerpt } from '../../series/links/excerpt.ts';
import { type GraphLink, joinsEssays } from '../../series/links/graph.ts';
import type { TextPlace } from '../../series/model/body.ts';
import { type Essay, translationFor } from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
import type { Page } from '../../series/routes/url.ts';
import { compareStrings } from '../../series/text/strings.ts';
import { prepared } from '../prepared.ts';
import type { Presenter } from '../presenter.ts';
import { pageLimits } from './page-conversation.ts';
import { pagerProps } from './pager.ts';
import { behindFirst, makeSubFrame } from './sub-frame.ts';

type ArgumentPage = Pick<Extract<Page, { kind: 'argument' }>, 'of' | 'page'>;

/** A page on which paragraph stands against paragraph: of all essays, or of one. */
export const { prepare: prepareArgumentView, take: getArgumentView } = prepared(makeArgumentView);

function makeArgumentView({ of, page: number = 1 }: ArgumentPage, presenter: Presenter) {
  const { t, site, language } = presenter;
  const { exchanges, objections } = exchangesOf(presenter, of);
  const pages = Math.max(1, Math.ceil(exchanges.length / pageLimits.size));
  const pageAt = (page: number) => ({ kind: 'argument', of, page }) satisfies Page;
  const essay = of === undefined ? undefined : presenter.essay(presenter.findEssay(of));
  const title = essay ? t.argumentOn(essay.title.text) : t.argument;
  const shown = exchanges.slice((number - 1) * pageLimits.size, number * pageLimits.size);
  const isIn = (each: Presenter) => exchangesOf(each, of).exchanges.length > (number - 1) * pageLimits.size;
  return {
    t,
    about: essay && { href: essay.href, title: essay.title },
    summary: [
      t.argumentCount(exchanges.length),
      ...(objections > 0 ? [t.contradictionCount(objections)] : []),
    ].join(', '),
    exchanges: shown.map((link, index) => exchangeProps(link, of, index + 1, presenter)),
    contradictions: overview(shown, presenter),
    pager: pagerProps(number, pages, (page) => site.addresses.href(pageAt(page), language), presenter),
    layout: makeSubFrame(presenter, { page: pageAt(number), first: pageAt(1), isIn }, number, {
      title: number > 1 ? `${title}, ${t.pageOf(number, pages)}` : title,
      description: t.argumentIntroduction,
    }),
  };
}

/** The pages of the argument behind the first ones. */
export function listArgumentPages(presenter: Presenter): Page[] {
  return [undefined, ...presenter.site.argued.map(({ id }) => id)].flatMap((of) => {
    const pages = Math.ceil(exchangesOf(presenter, of).exchanges.length / pageLimits.size);
    return behindFirst(pages).map((page): Page => ({ kind: 'argument', of, page }));
  });
}

/** The links between essays, or those of one, and how many of them contradict. */
interface Exchanges {
  /** Contradiction first, then the newest; each paragraph answers a place once. */
  exchanges: readonly GraphLink[];
  objections: number;
}

function exchangesOf(presenter: Presenter, of: string | undefined): Exchanges {
  return exchangesIn(presenter)(of);
}

const exchangesIn = memoize((presenter: Presenter) => {
  const places = new Set<string>();
  const all = presenter.site.graph.links(presenter.language).filter((link) => {
    const place = [link.source, link.anchor, link.target, link.section].join(' ');
    if (!joinsEssays(link) || places.has(place)) return false;
    places.add(place);
    return true;
  });
  const dated = all.map((link) => {
    const { date } = translationFor(essayBy(link.source, presenter), link.language).meta;
    return { link, order: contradicts(link) ? 1 : 0, date };
  });
  const sorted = dated
    .sort((a, b) => b.order - a.order || compareStrings(b.date, a.date))
    .map(({ link }) => link);
  const bySource = Map.groupBy(sorted, ({ source }) => source);
  const byTarget = Map.groupBy(sorted, ({ target }) => target);
  return memoizeBy(
    (of: string | undefined) => of ?? '',
    (of): Exchanges => {
      const key = of !== undefined && targetKey({ kind: 'essay', id: of });
      const exchanges = key ? [...(byTarget.get(key) ?? []), ...(bySource.get(key) ?? [])] : sorted;
      return { exchanges, objections: exchanges.filter(contradicts).length };
    },
  );
});

function contradicts({ link }: GraphLink): boolean {
  return link.relation === 'contradicts';
}

function essayBy(key: string, presenter: Presenter): Essay {
  return presenter.findEssay(key.slice('essay:'.length));
}

/** Who contradicts whom, one sentence for two texts, each leading to the first place where it does. */
function overview(shown: readonly GraphLink[], presenter: Presenter): ContradictionProps[] {
  const objections = shown
    .map((link, index) => ({ link, place: index + 1 }))
    .filter(({ link }) => contradicts(link));
  const byPair = Map.groupBy(objections, ({ link }) => `${link.source} ${link.target}`);
  return [...byPair.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : {
          href: `#${exchangeId(first.place)}`,
          from: presenter.essay(essayBy(first.link.source, presenter)).title,
          to: presenter.essay(essayBy(first.link.target, presenter)).title,
        },
  );
}

function exchangeId(place: number): string {
  return `exchange-${place}`;
}

/** A paragraph and what it answers; in the view of the essay `of`, that stands on the left. */
function exchangeProps(
  link: GraphLink,
  of: string | undefined,
  place: number,
  presenter: Presenter,
): ExchangeProps {
  const answer = { ...headOf(link.source, link.anchor, presenter), excerpt: wholeBlock(link) };
  const answered = answeredBy(link, presenter);
  const isOutgoing = of !== undefined && link.source === targetKey({ kind: 'essay', id: of });
  return {
    id: contradicts(link) ? exchangeId(place) : undefined,
    ours: isOutgoing ? answer : answered,
    theirs: isOutgoing ? answered : answer,
    isOutgoing,
    relation: link.link.relation,
  };
}

/** The place that a link leads to, with its words and its section: of a section the first ones, else what stands above the text. */
function answeredBy({ target, section }: GraphLink, presenter: Presenter): PassageProps {
  const shown = translationFor(essayBy(target, presenter), presenter.language);
  const { places } = shown.body;
  const index = places.findIndex(({ id }) => id === section);
  const place = index < 0 ? undefined : wordsAt(places, index);
  const heading = places.slice(0, index + 1).findLast(({ isHeading }) => isHeading)?.text;
  return {
    ...headOf(target, place?.id, presenter),
    heading,
    excerpt: {
      cutBefore: false,
      before: place?.text ?? shown.meta.standfirst,
      mark: '',
      after: '',
      cutAfter: false,
    },
  };
}

/** All of the paragraph that links. */
function wholeBlock({ link: { block, start, end } }: GraphLink): Excerpt {
  const [before, mark, after] = [block.slice(0, start), block.slice(start, end), block.slice(end)];
  return { cutBefore: false, before, mark, after, cutAfter: false };
}

function wordsAt(places: readonly TextPlace[], index: number): TextPlace | undefined {
  const [place, next] = places.slice(index);
  return place?.isHeading && next && !next.isHeading ? next : place;
}

function headOf(
  key: string,
  anchor: string | undefined,
  presenter: Presenter,
): Omit<PassageProps, 'excerpt'> {
  const { site, language } = presenter;
  const essay = essayBy(key, presenter);
  const { title, date } = presenter.essay(essay);
  return {
    href: site.addresses.href({ kind: 'essay', id: essay.id }, title.lang ?? language, anchor),
    title,
    date,
    authors: presenter.authors(translationFor(essay, language).meta.authors),
    heading: undefined,
  };
}
