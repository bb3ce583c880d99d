import { type Feed, feedUrl } from './feed.ts';

/** Writes a feed as JSON Feed 1.1. */
export function json(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feedUrl(feed, 'json'),
    description: feed.description,
    language: feed.language,
    icon: feed.icon,
    authors: [{ name: feed.publisher }],
    ...(feed.hub !== undefined && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.entries.map(({ id, url, title, summary, html, published, updated, authors, tags }) => ({
      id,
      url,
      title,
      summary,
      content_html: html,
      date_published: published,
      date_modified: updated,
      authors,
      tags,
      language: feed.language,
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
