import { x } from 'xastscript';
import { type Feed, feedTypes, feedUrl } from './feed.ts';
import { writeXml } from './xml.ts';

/** Writes a feed as RSS 2.0, with the whole texts. Its dates are those of RFC 822. */
export function rss(feed: Feed): string {
  return writeXml(
    x(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      x('channel', [
        x('title', feed.title),
        x('link', feed.page),
        x('atom:link', { rel: 'self', type: feedTypes.rss, href: feedUrl(feed, 'rss') }),
        feed.hub === undefined ? null : x('atom:link', { rel: 'hub', href: feed.hub }),
        x('description', escapeHtml(feed.description)),
        x('language', feed.language),
        x('copyright', feed.rights),
        feed.updated === undefined ? null : x('lastBuildDate', rfc822(feed.updated)),
        ...feed.entries.map(({ id, url, title, summary, html, published, authors, tags }) =>
          x('item', [
            x('title', title),
            x('link', url),
            x('guid', { isPermaLink: 'false' }, id),
            x('pubDate', rfc822(published)),
            ...authors.map(({ name }) => x('dc:creator', name)),
            ...tags.map((tag) => x('category', tag)),
            // Readers parse a description as HTML, unlike a title.
            x('description', escapeHtml(summary)),
            x('content:encoded', html),
          ]),
        ),
      ]),
    ),
  );
}

/** Date in the format of RSS: `Thu, 12 Mar 2026 00:00:00 +0100`. */
function rfc822(iso: string): string {
  const [day = '', time = ''] = iso.split('T');
  const [weekday, date, month, year] = new Date(day).toUTCString().split(' ');
  return [weekday, date, month, year, time.slice(0, 8), time.slice(8).replace(':', '')].join(' ');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
