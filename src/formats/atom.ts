import { x } from 'xastscript';
import type { Feed } from './feed.ts';
import { writeXml } from './xml.ts';

/** Writes a feed as Atom (RFC 4287), with the whole texts. */
export function atom(feed: Feed): string {
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self.atom }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      feed.hub === undefined ? null : x('link', { rel: 'hub', href: feed.hub }),
      x('icon', feed.icon),
      x('rights', feed.rights),
      x('updated', feed.updated),
      x('author', [x('name', feed.publisher)]),
      ...feed.entries.map(({ id, url, title, summary, html, published, updated, authors, tags }) =>
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
