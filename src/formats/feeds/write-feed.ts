import type { FeedFormat } from '../../series/routes/url.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { json } from './json-feed.ts';
import { rss } from './rss.ts';

/** Writes a feed: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  return { rss, atom, json }[format](feed);
}
