import type { ActivityItemProps } from '../../components/comments/props.ts';
import { makeUrlsAbsolute } from '../../formats/feeds/absolute-html.ts';
import type { FeedEntry } from '../../formats/feeds/feed.ts';
import { writePlain } from '../../markdown/comments/render-comment.ts';
import { tagUri } from '../../series/routes/tag-uri.ts';
import { startOfDay } from '../../series/text/date.ts';
import type { Presenter } from '../presenter.ts';

/** A contribution as an entry of the feed of the conversation. */
export function toActivityEntry(item: ActivityItemProps, { site, language, t }: Presenter): FeedEntry {
  const { on, date } = item;
  const url = new URL(item.href, site.addresses.url({ kind: 'home' }, language)).href;
  const moment = date.iso.includes('T') ? date.iso : startOfDay(date.iso, site.series.timeZone);
  const id = `${tagUri(site.series, { kind: 'conversation' }, language)}:${encodeURIComponent(item.key)}`;
  const common = { id, url, published: moment, updated: moment, tags: [] };
  if (item.kind === 'comment') {
    const name = item.author?.text ?? t.deletedAccount;
    return {
      ...common,
      title: t.activityTitle(name, on.title.text),
      summary: item.text || t.activityTitle(name, on.title.text),
      html: makeUrlsAbsolute(item.html, url),
      authors: item.author ? [{ name, url: item.author.href ?? url }] : [],
    };
  }
  if (item.kind === 'mention') {
    const { author, source, title, text } = item.mention;
    const heading = t.activityTitle(`${t.mentionOn} ${source.text}`, on.title.text);
    return {
      ...common,
      title: heading,
      summary: text || title || heading,
      // The page elsewhere is what there is to read.
      html: writePlain([title, text, source.href].filter(Boolean).join('\n\n')),
      authors: author ? [{ name: author.text, url: author.href ?? source.href }] : [],
    };
  }
  const { title, authors, relations, excerpt } = item.trackback;
  const nouns = relations.map((relation) => t.relationNouns[relation]);
  const about = t.activityTitle(title.text, on.title.text);
  const text = `${excerpt.before}${excerpt.mark}${excerpt.after}`;
  return {
    ...common,
    title: nouns.length > 0 ? `${nouns.join(', ')}${t.colon} ${about}` : about,
    tags: nouns,
    summary: text || title.text,
    html: writePlain(text || title.text),
    authors: authors.map((name) => ({ name, url: site.addresses.url({ kind: 'authors' }, language) })),
  };
}
