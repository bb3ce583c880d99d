import type { FeedFormat } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';

/** A feed, whatever format it is written in. */
export interface Feed {
  /** A URI that stays when addresses change. */
  id: string;
  language: Language;
  title: string;
  description: string;
  /** The page the feed belongs to. */
  page: string;
  /** Where the feed itself is, by format. */
  self: Readonly<Record<FeedFormat, string>>;
  /** WebSub hub that is told of changes. */
  hub: string | undefined;
  icon: string;
  rights: string;
  /** Who answers for the feed as a whole. */
  publisher: string;
  /** ISO 8601 with offset; nothing while nothing has appeared. */
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
  /** The whole text; every address in it is absolute. */
  html: string;
  /** ISO 8601 with offset. */
  published: string;
  updated: string;
  authors: readonly { name: string; url: string }[];
  tags: readonly string[];
}

/** Media types of feeds, as `<link rel="alternate">` and servers name them. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};
