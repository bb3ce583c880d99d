import { createHash } from 'node:crypto';
import { memoize } from '../../memoize.ts';
import type { Page } from '../../series/routes/url.ts';
import { getConversationView, getEssayConversationView } from '../comments/conversation.ts';
import type { Presenter } from '../presenter.ts';
import { prepareEssayView } from '../texts/essay.ts';
import { getItemView } from '../texts/item.ts';

/**
 * Keys for Astro's incremental build: a page whose key is that of the last build is not drawn again. A key is a hash of
 * the very values that the page is drawn from, so that nothing it shows can change without its key.
 */

/** The key of a page; nothing for pages that are drawn in every build: lists, which show a bit of everything. */
export function pageKey(page: Page, presenter: Presenter): string | undefined {
  if (page.kind === 'thesis') return hash(getItemView(page.number, presenter));
  if (page.kind === 'conversation') return hash(getConversationView(presenter, page.only, page.page));
  if (page.kind === 'essay-conversation')
    return hash(getEssayConversationView(page.id, presenter, page.page));
  if (page.kind !== 'essay') return undefined;
  return hash(prepareEssayView(page.id, presenter));
}

/** Shared by many pages, and large: hashed once. */
const digestOf = memoize((drawing: object) =>
  createHash('sha256').update(JSON.stringify(drawing)).digest('base64'),
);

function hash(value: unknown): string {
  const text = JSON.stringify(value, (name, each) => {
    if (name === 't') return undefined; // Code, which has a hash of its own.
    if (each instanceof Map) return [...each];
    return name === 'wide' || name === 'narrow' ? digestOf(each) : each;
  });
  return createHash('sha256').update(text).digest('base64');
}
