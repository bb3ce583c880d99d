import { z } from 'astro/zod';
import { valueAt } from '../../series/text/keys.ts';
import { messageOf } from '../../series/text/strings.ts';
import { maskOf } from '../mask.ts';
import { readAnswer } from '../read-answer.ts';

/** A feed of mentions that cannot be used. Its message holds no secrets. */
export class FeedError extends Error {
  override name = 'FeedError';
}

/** What is read at most of a feed, over all of its pages. */
interface FeedLimits {
  bytes: number;
  entries: number;
  milliseconds: number;
}

/** Settings of a jf2 feed, as webmention.io and others that speak the same give it. */
export interface FeedSettings {
  /** Address of the feed, without page and token. */
  feed: string;
  /** Secret: never printed, never written. */
  token: string | undefined;
  fetch: typeof fetch;
  limits?: FeedLimits;
}

/** Limits that no series of essays reaches. */
const defaultLimits: FeedLimits = { bytes: 20_000_000, entries: 100_000, milliseconds: 60_000 };

/** Entries of a page; the service gives 20 unless asked for more. */
const perPage = 100;

const pageSchema = z.looseObject({ type: z.literal('feed'), children: z.array(z.unknown()) });

/**
 * Reads the entries of a jf2 feed, all pages, the oldest first. Nothing is asked of the service but a page and a number to
 * begin after: its filters by kind do not work.
 *
 * @param since number of an entry; only those after it are read
 * @throws FeedError if the feed is not whole, not a feed, or larger than the limits
 */
export async function readFeed(settings: FeedSettings, since?: number): Promise<unknown[]> {
  const { feed, token, limits = defaultLimits } = settings;
  const mask = maskOf(token ?? '');
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await readPages({ ...settings, limits, signal }, since);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    const seconds = limits.milliseconds / 1000;
    const reason = signal.aborted ? `it took longer than ${seconds} seconds` : reasonOf(error);
    throw new FeedError(mask(`${hostOf(feed)} cannot be read: ${reason}. Nothing was changed.`));
  }
}

/** `fetch` says why it failed in the cause of its error. */
function reasonOf(error: unknown): string {
  return messageOf(valueAt(error, ['cause']) ?? error);
}

function hostOf(feed: string): string {
  return `The feed of mentions (${new URL(feed).host})`;
}

async function readPages(
  settings: FeedSettings & { limits: FeedLimits; signal: AbortSignal },
  since: number | undefined,
): Promise<unknown[]> {
  const { feed, limits } = settings;
  const refuse = (reason: string) => new FeedError(`${hostOf(feed)} ${reason}. Nothing was changed.`);
  const entries: unknown[] = [];
  const known = new Set<unknown>();
  let bytes = 0;
  for (let page = 0; ; page++) {
    const response = await requestPage(settings, page, since);
    if (response.status !== 200) throw refuse(adviceFor(response.status));
    const text = await readAnswer(response, limits.bytes - bytes);
    if (text === undefined) throw refuse(`is larger than ${limits.bytes / 1_000_000} MB`);
    bytes += Buffer.byteLength(text);
    const children = childrenOf(text);
    if (!children)
      throw refuse('gives something that is no jf2 feed: write its address into “feed” in series.yaml');
    if (entries.length + children.length > limits.entries)
      throw refuse(`has more than ${limits.entries.toLocaleString('en')} entries`);
    const fresh = children.filter((child) => !known.has(valueAt(child, ['wm-id'])));
    for (const child of children) {
      known.add(valueAt(child, ['wm-id']));
      entries.push(child);
    }
    if (children.length < perPage) return entries;
    // Such a server would be asked for ever, and what lies behind this page never seen.
    if (fresh.length === 0) throw refuse('gives the same page again and again');
  }
}

function requestPage(
  { feed, token, fetch, signal }: FeedSettings & { signal: AbortSignal },
  page: number,
  since: number | undefined,
): Promise<Response> {
  const url = new URL(feed);
  const parameters = {
    'per-page': String(perPage),
    page: String(page),
    'sort-by': 'created',
    'sort-dir': 'up',
    ...(since === undefined ? {} : { since_id: String(since) }),
    ...(token ? { token } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  // The address holds the token: nothing else may get it.
  const headers = { accept: 'application/json', 'user-agent': 'series-pull' };
  return fetch(url.href, { headers, redirect: 'manual', referrerPolicy: 'no-referrer', signal });
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403)
    return `does not accept the token (${status}): set WEBMENTION_TOKEN to the one that the service shows under its settings`;
  if (status === 400)
    return 'does not understand the question (400): set WEBMENTION_TOKEN to the token that the service shows under its settings';
  if (status === 429) return 'has been asked too often (429): try again later';
  if (status >= 300 && status < 400)
    return `has moved (${status}): write its new address into “feed” in series.yaml`;
  return `answers ${status}: try again later`;
}

function childrenOf(text: string): unknown[] | undefined {
  try {
    return pageSchema.safeParse(JSON.parse(text)).data?.children;
  } catch {
    return undefined;
  }
}
