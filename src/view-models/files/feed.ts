import type { Feed, FeedEntry } from '../../formats/feeds/feed.ts';
import { memoize } from '../../memoize.ts';
import { asWritten } from '../../series/essays/order.ts';
import { type Essay, lastChange, type Term } from '../../series/model/entry.ts';
import type { FeedPage } from '../../series/routes/pages.ts';
import { tagUri } from '../../series/routes/tag-uri.ts';
import type { Page } from '../../series/routes/url.ts';
import { type Day, startOfDay } from '../../series/text/date.ts';
import type { Site } from '../../site.ts';
import { newestActivity } from '../comments/activity.ts';
import { findById } from '../find-by-id.ts';
import type { Presenter } from '../presenter.ts';
import { toActivityEntry } from './activity-feed.ts';

/** How many texts a feed holds, the newest ones. */
export const feedLength = 20;

/** Draws the body of a text, by the path of its page: HTML that can be read away from it. `url` is that of the page. */
export type RenderText = (path: string, url: string) => Promise<string>;

/** The feed of a page: its texts in this language, the newest first. */
export async function getFeed(page: FeedPage, presenter: Presenter, render: RenderText): Promise<Feed> {
  const { site, language } = presenter;
  const { series, addresses } = site;
  const chosen = textsOf(presenter).get(keyOf(page))?.slice(0, feedLength) ?? [];
  const said =
    page.kind === 'conversation'
      ? newestActivity(presenter, feedLength).map((item) => toActivityEntry(item, presenter))
      : [];
  const { name, description } = describe(page, presenter);
  const title = series.title[language];
  return {
    id: tagUri(series, page, language),
    language,
    title: name === undefined ? title : `${title}${presenter.t.colon} ${name}`,
    description,
    page: addresses.url(page, language),
    hub: series.hub,
    icon: new URL(addresses.file('icon-512.png'), addresses.url(page, language)).href,
    rights: `${series.licence.name}, ${series.licence.url}`,
    publisher: title,
    updated: said[0]?.updated ?? lastDay(chosen, presenter),
    entries: [
      ...said,
      ...(await Promise.all(chosen.map(({ essay, text }) => toEntry(essay, text, presenter, render)))),
    ],
  };
}

/** An essay in the language of a view. */
interface FeedText {
  essay: Essay;
  text: Essay['translations'][number];
}

/** The texts of each page that has a feed of texts, the newest first. */
const textsOf = memoize(({ site, language }: Presenter): ReadonlyMap<string, readonly FeedText[]> => {
  const written = asWritten(site.essays).reverse();
  const all = written.flatMap((essay) =>
    essay.translations
      .filter((text) => text.language === language)
      .flatMap((text) => pagesOf(text.meta).map((page) => ({ key: keyOf(page), essay, text }))),
  );
  return Map.groupBy(all, ({ key }) => key);
});

/** The pages whose feeds a text stands in. */
function pagesOf({ theses, tags, authors }: Essay['translations'][number]['meta']): FeedPage[] {
  return [
    { kind: 'home' },
    ...[...new Set(theses)].map((number) => ({ kind: 'thesis' as const, number })),
    ...[...new Set(tags)].map((id) => ({ kind: 'topic' as const, id })),
    ...[...new Set(authors)].map((id) => ({ kind: 'author' as const, id })),
  ];
}

function keyOf(page: FeedPage): string {
  return `${page.kind} ${'number' in page ? page.number : 'id' in page ? page.id : ''}`;
}

async function toEntry(
  { id }: Essay,
  text: Essay['translations'][number],
  presenter: Presenter,
  render: RenderText,
): Promise<FeedEntry> {
  const { site, language } = presenter;
  const { series, addresses, authors } = site;
  const { meta } = text;
  const page: Page = { kind: 'essay', id };
  const url = addresses.url(page, language);
  return {
    // Feed readers know a text by the id it began with, whatever it is called now.
    id: tagUri(series, { kind: 'essay', id: meta.firstId ?? id }, language),
    url,
    title: meta.title,
    summary: meta.standfirst,
    html: await render(addresses.path(page, language), url),
    published: startOfDay(meta.date, series.timeZone),
    updated: startOfDay(lastChange(meta), series.timeZone),
    authors: meta.authors.map((author) => ({
      name: findById(authors, author).name[language],
      url: addresses.url({ kind: 'author', id: author }, language),
    })),
    tags: meta.tags.map((tag) => series.tags[tag]?.[language] ?? tag),
  };
}

function describe(
  page: FeedPage,
  { site, language, item, t }: Presenter,
): { name: string | undefined; description: string } {
  const { series } = site;
  const description = series.description[language];
  if (page.kind === 'thesis') {
    const { name, gist } = item(page.number);
    return { name, description: gist };
  }
  if (page.kind === 'topic') return { name: series.tags[page.id]?.[language] ?? page.id, description };
  if (page.kind === 'conversation') return { name: t.conversation, description: t.conversationIntroduction };
  if (page.kind === 'author') {
    const { name, bio } = findById(site.authors, page.id);
    return { name: name[language], description: bio[language] };
  }
  return { name: undefined, description };
}

/** An empty feed is as old as the series, in any language: the newest text would touch it without need. */
function lastDay(chosen: readonly FeedText[], { site }: Presenter): string | undefined {
  const changed = chosen.map(({ text }) => lastChange(text.meta));
  const day = changed.toSorted().at(-1) ?? firstDay(site);
  return day && startOfDay(day, site.series.timeZone);
}

const firstDay = memoize(({ essays, terms }: Site): Day | undefined => {
  const entries: readonly (Essay | Term)[] = [...essays, ...terms];
  const days = entries.flatMap(({ translations }) => translations.map(({ meta }): Day => meta.date));
  return days.toSorted()[0];
});
