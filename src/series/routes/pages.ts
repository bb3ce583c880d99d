import type { EntryKind } from '../model/entry-kind.ts';
import { type Page, singlePageKinds } from './url.ts';

/** What the pages of a series are made of, by id. */
interface PageSources {
  items: readonly { number: number }[];
  essays: readonly { id: string }[];
  /** Essays that answer another one, or that another one answers. */
  argued?: readonly { id: string }[];
  terms: readonly { id: string }[];
  /** Free pages. */
  pages: readonly { id: string }[];
  paths: readonly { id: string }[];
  authors: readonly { id: string }[];
  /** Tags in use. */
  tags: readonly string[];
  /** Kinds of entries that conversations have, or may get. */
  kinds: readonly EntryKind[];
  /** Whether readers may keep the series on their devices. */
  offersOffline?: boolean | undefined;
}

/** Every page of a series, once; it exists in each of its languages. */
export function listPages({
  items,
  essays,
  argued = [],
  terms,
  pages,
  paths,
  authors,
  tags,
  kinds,
  offersOffline = false,
}: PageSources): Page[] {
  return [
    ...singlePageKinds.map((kind) => ({ kind })),
    ...(offersOffline ? [{ kind: 'offline' as const }] : []),
    ...kinds.map((only) => ({ kind: 'conversation' as const, only })),
    ...items.map(({ number }) => ({ kind: 'thesis' as const, number })),
    ...essays.map(({ id }) => ({ kind: 'essay' as const, id })),
    ...argued.map(({ id }) => ({ kind: 'argument' as const, of: id })),
    ...terms.map(({ id }) => ({ kind: 'term' as const, id })),
    ...pages.map(({ id }) => ({ kind: 'page' as const, id })),
    ...paths.map(({ id }) => ({ kind: 'path' as const, id })),
    ...tags.map((id) => ({ kind: 'topic' as const, id })),
    ...authors.map(({ id }) => ({ kind: 'author' as const, id })),
  ];
}

/** Pages that have a feed of their own: the series, an item, a topic, an author, the conversation. Others name the series' feed. */
export type FeedPage =
  | Extract<Page, { kind: 'thesis' }>
  | { kind: 'home' }
  | { kind: 'conversation'; only?: undefined }
  | { kind: 'topic' | 'author'; id: string };

/** Whether a page has a feed of its own. */
export function hasFeed(page: Page): page is FeedPage {
  if (page.kind === 'conversation') return page.only === undefined;
  if (page.kind === 'topic' || page.kind === 'author') return page.page === undefined;
  return ['home', 'thesis'].includes(page.kind);
}

/** Pages that have a social image of their own; other pages show that of the series. */
export type SocialImagePage =
  | Extract<Page, { kind: 'thesis' }>
  | { kind: 'home' }
  | { kind: 'essay'; id: string };

/** Whether a page has a social image of its own. */
export function hasSocialImage(page: Page): page is SocialImagePage {
  return ['home', 'thesis', 'essay'].includes(page.kind);
}

/** The tags of essays, sorted. */
export function tagsOf(
  essays: readonly { translations: readonly { meta: { tags: readonly string[] } }[] }[],
): string[] {
  return [
    ...new Set(essays.flatMap(({ translations }) => translations.flatMap(({ meta }) => meta.tags))),
  ].sort();
}
