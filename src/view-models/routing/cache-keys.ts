import { createHash } from 'node:crypto';
import { memoize } from '../../memoize.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { getConversationView, getEssayConversationView } from '../comments/conversation.ts';
import { prepareEssayView } from '../texts/essay.ts';
import { getItemView } from '../texts/item.ts';

/**
 * Keys for Astro's incremental build: a page whose key is that of the last build is not drawn again. A key is a hash of
 * the very values that the page is drawn from, so that nothing it shows can change without its key.
 */

/** The key of a page; nothing for pages that are drawn in every build: lists, which show a bit of everything. */
export async function pageKey(page: Page, language: Language): Promise<string | undefined> {
  // The development server draws everything anew.
  if (import.meta.env?.DEV) return undefined;
  if (page.kind === 'thesis') return hash(await getItemView(page.number, language));
  if (page.kind === 'conversation') return hash(await getConversationView(language, page.only, page.page));
  if (page.kind === 'essay-conversation')
    return hash(await getEssayConversationView(page.id, language, page.page));
  if (page.kind !== 'essay') return undefined;
  return hash(await prepareEssayView(page.id, language));
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
