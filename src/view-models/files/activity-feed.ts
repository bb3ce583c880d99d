import type { ActivityItemProps } from '../../components/comments/props.ts';
import { makePortable } from '../../formats/feeds/absolute-html.ts';
import type { FeedEntry } from '../../formats/feeds/feed.ts';
import { writePlain } from '../../markdown/comments/render-comment.ts';
import { identify } from '../../series/routes/tag-uri.ts';
import { startOfDay } from '../../series/text/date.ts';
import type { Presenter } from '../presenter.ts';

/** Something said, as an entry of the feed of the conversation. */
export function toRemarkEntry(remark: ActivityItemProps, { site, language, say }: Presenter): FeedEntry {
  const { on, date } = remark;
  const url = new URL(remark.href, site.addresses.url({ kind: 'home' }, language)).href;
  const moment = date.iso.includes('T') ? date.iso : startOfDay(date.iso, site.series.timeZone);
  const id = `${identify(site.series, { kind: 'conversation' }, language)}:${encodeURIComponent(remark.key)}`;
  const common = { id, url, published: moment, updated: moment, tags: [] };
  if (remark.kind === 'response') {
    const name = remark.author?.text ?? say.deletedAccount;
    return {
      ...common,
      title: say.remarkTitle(name, on.title.text),
      summary: remark.text || say.remarkTitle(name, on.title.text),
      html: makePortable(remark.html, url),
      authors: remark.author ? [{ name, url: remark.author.href }] : [],
    };
  }
  const { title, authors, excerpt } = remark.trackback;
  const text = `${excerpt.before}${excerpt.mark}${excerpt.after}`;
  return {
    ...common,
    title: say.remarkTitle(title.text, on.title.text),
    summary: text || title.text,
    html: writePlain(text || title.text),
    authors: authors.map((name) => ({ name, url: site.addresses.url({ kind: 'authors' }, language) })),
  };
}
