import type { GuardedFetch } from '../guarded-request.ts';
import { parseMarkup } from './bounded-parser.ts';

/** One of our pages, as others find it. */
export interface LivePage {
  status: number;
  /** Addresses of its links as they are written, by the form that the URL parser gives them. */
  links: ReadonlyMap<string, string>;
  /** Whether it says that the page is gone for good: by its status, or in its head. */
  isGone: boolean;
}

/** Reads one of our pages; `undefined` where nothing answers. */
export async function readLivePage(ask: GuardedFetch, address: string): Promise<LivePage | undefined> {
  const result = await ask(address, { headers: { accept: 'text/html' } });
  if (result.kind !== 'answer') return undefined;
  const { status, url, body } = result;
  const links = new Map<string, string>();
  let isGone = status === 404 || status === 410;
  parseMarkup(body.toString(), {
    onopentag(name, { href, 'http-equiv': key, content }) {
      if (name === 'a' && href !== undefined && URL.canParse(href, url)) {
        const whole = new URL(href, url).href;
        if (!links.has(whole)) links.set(whole, href);
      }
      if (name === 'meta' && key?.toLowerCase() === 'status' && content?.startsWith('410')) isGone = true;
    },
  });
  return { status, links, isGone };
}
