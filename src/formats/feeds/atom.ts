import { createHash } from 'node:crypto';
import { x } from 'xastscript';
import { type Feed, type FeedEntry, feedTypes, feedUrl } from './feed.ts';
import { writeXml } from './xml.ts';

/** `updated` of an empty feed, which Atom requires; validators accept no earlier time. */
const never = '1970-01-01T00:00:00Z';

/** Writes a feed as Atom (RFC 4287), with the whole texts. */
export function atom(feed: Feed): string {
  const entries = feed.entries.map((entry) => ({ ...entry, updated: tellApart(entry) }));
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('link', { rel: 'self', type: feedTypes.atom, href: feedUrl(feed, 'atom') }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      feed.hub === undefined ? null : x('link', { rel: 'hub', href: feed.hub }),
      x('icon', feed.icon),
      x('rights', feed.rights),
      x('updated', latest([feed.updated ?? never, ...entries.map(({ updated }) => updated)])),
      x('author', [x('name', feed.publisher)]),
      ...entries.map(({ id, url, title, summary, html, published, updated, authors, tags }) =>
        x('entry', [
          x('id', id),
          x('title', title),
          x('link', { rel: 'alternate', type: 'text/html', href: url }),
          x('published', published),
          x('updated', updated),
          ...authors.map((author) => x('author', [x('name', author.name), x('uri', author.url)])),
          ...tags.map((tag) => x('category', { term: tag })),
          x('summary', summary),
          x('content', { type: 'html' }, html),
        ]),
      ),
    ]),
  );
}

/**
 * Makes the times of entries of one day differ, since readers that fetch entries after the last one would miss some
 * (the W3C validator warns of it). An entry dated to the day gets a second of the early hours, derived from its id and
 * therefore stable.
 */
function tellApart({ id, updated }: FeedEntry): string {
  const second = createHash('sha256').update(id).digest().readUInt32BE() % (6 * 60 * 60);
  return updated.replace('T00:00:00', new Date(second * 1000).toISOString().slice(10, 19));
}

function latest(moments: readonly string[]): string {
  return moments.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
}
