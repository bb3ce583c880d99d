import { hash } from 'node:crypto';
import type { StripProps } from '../../components/series-map/props.ts';
import { memoize } from '../../memoize.ts';
import type { Page } from '../../series/routes/url.ts';
import { prepareArgumentView } from '../comments/argument.ts';
import { getConversationView, getPageConversationView } from '../comments/conversation.ts';
import type { Presenter } from '../presenter.ts';
import { prepareEssayView } from '../texts/essay.ts';
import { prepareItemView } from '../texts/item.ts';
import { getParallelView } from '../texts/parallel.ts';
import { getPathTextView } from '../texts/path-text.ts';

/**
 * Keys for Astro's incremental build: a page whose key is that of the last build is not rendered again. A key is a hash of
 * the very values that the page is rendered from, so that nothing it shows can change without its key.
 */

/** The key of a page; nothing for pages that are rendered in every build: lists, which show a bit of everything. */
export function pageKey(page: Page, presenter: Presenter): string | undefined {
  if (page.kind === 'thesis') return keyOf(prepareItemView(page.number, presenter));
  if (page.kind === 'conversation') return keyOf(getConversationView(presenter, page.only, page.page));
  if (page.kind === 'argument')
    return keyOf(prepareArgumentView({ of: page.of, page: page.page }, presenter));
  if (page.kind === 'parallel') return keyOf(getParallelView(page.id, presenter));
  if (page.kind === 'path-text') return keyOf(getPathTextView(page.id, presenter));
  if (page.kind === 'page-conversation') return keyOf(getPageConversationView(page.of, presenter, page.page));
  if (page.kind !== 'essay') return undefined;
  return keyOf(prepareEssayView(page.id, presenter));
}

/** A drawing is large, and the same on many pages: hashed once. */
const hashOnce = memoize(hashOf);

interface KeyedView {
  /** Words of the interface: they are code, which has a hash of its own. */
  t: unknown;
  map?: StripProps;
}

/** What JSON tells apart: the key would not change with what is in a map, a set or a date. */
type PlainData<T> = T extends ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Date
  ? never
  : T extends object
    ? { [Key in keyof T]: PlainData<T[Key]> }
    : T;

function keyOf<View extends KeyedView>(
  view: View & { [Key in Exclude<keyof View, 't'>]: PlainData<View[Key]> },
): string {
  const { t: _, map, ...shown } = view;
  return hashOf([shown, map && { ...map, wide: hashOnce(map.wide) }]);
}

function hashOf(value: object): string {
  return hash('sha256', JSON.stringify(value), 'base64');
}
