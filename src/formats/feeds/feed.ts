import { type FeedFormat, feedFiles } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';

/** A feed, independent of its format. */
export interface Feed {
  /** A URI that stays when addresses change. */
  id: string;
  language: Language;
  title: string;
  description: string;
  /** URL of the page that the feed belongs to, with a slash at its end. */
  page: string;
  /** WebSub hub of the feed. */
  hub: string | undefined;
  icon: string;
  rights: string;
  /** Publisher of the feed. */
  publisher: string;
  /** ISO 8601 with offset; `undefined` without entries. */
  updated: string | undefined;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** One text in a feed. */
export interface FeedEntry {
  /** A URI that stays when addresses change. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The whole text, with absolute URLs. */
  html: string;
  /** ISO 8601 with offset. */
  published: string;
  updated: string;
  authors: readonly { name: string; url: string }[];
  tags: readonly string[];
}

/** Media types of feeds, for `<link rel="alternate">` and servers. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** URL of a feed in a format; the file lies beside its page. */
export function feedUrl({ page }: Pick<Feed, 'page'>, format: FeedFormat): string {
  return page + feedFiles[format];
}
