import { beforeEach, describe, expect, test } from 'vitest';
import { FeedError, type FeedSettings, readFeed } from '../../../../src/remote/mentions/read-feed.ts';
import { FakeFeed, feedEntry, feedOf, json } from '../../../setup/fake-feed.ts';

let feed: FakeFeed;
beforeEach(() => {
  feed = new FakeFeed();
  feed.entries = Array.from({ length: 5 }, (_, index) => feedEntry(index + 1));
});

const limits = { bytes: 20_000_000, entries: 100_000, milliseconds: 60_000 };

function settings(more: Partial<typeof limits> = {}, fetch: FeedSettings['fetch'] = feed.fetch) {
  const address = 'https://empfang.example/api/mentions.jf2?domain=probe.example';
  return { feed: address, token: feed.token, fetch, limits: { ...limits, ...more } };
}

/** What is wrong, in words. */
async function failure(more: Partial<typeof limits> = {}, fetch?: FeedSettings['fetch']): Promise<string> {
  const error = await readFeed(settings(more, fetch)).then(
    (entries) => new Error(`${entries.length} entries`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FeedError);
  return String(error);
}

describe('a feed is refused', () => {
  test.each([
    [400, /WEBMENTION_TOKEN/],
    [401, /does not accept the token/],
    [403, /does not accept the token/],
    [302, /has moved.*series\.yaml/],
    [429, /try again later/],
    [500, /answers 500/],
    [204, /answers 204/],
  ])('that answers %i', async (status, words) => {
    feed.misbehave = () => new Response(status === 204 ? null : '{"type":"feed","children":[]}', { status });
    expect(await failure()).toMatch(words);
  });

  test.each([
    ['nothing', ''],
    ['a page of a login', '<html>'],
    ['a text that breaks off', '{"type":"feed","children":[{"wm-id":1}'],
    ['a single entry', JSON.stringify(feedEntry(1))],
    ['a feed without a list', '{"type":"feed"}'],
    ['a list that is none', '{"type":"feed","children":{"0":1}}'],
    ['null', 'null'],
  ])('that answers 200 with %s', async (_, text) => {
    feed.misbehave = () => new Response(text);
    expect(await failure()).toContain('no jf2 feed');
  });

  test('that breaks on its second page', async () => {
    feed.entries = Array.from({ length: 150 }, (_, index) => feedEntry(index + 1));
    feed.misbehave = (_, page) => (page === 1 ? json({}, 502) : undefined);
    expect(await failure()).toContain('answers 502');
  });

  test('that gives its first page for every other', async () => {
    const page = Array.from({ length: 100 }, (_, index) => feedEntry(index + 1));
    feed.misbehave = () => feedOf(page);
    expect(await failure()).toContain('same page again');
    expect(feed.asked).toHaveLength(2);
  });

  test('that is too large, over all of its pages, and its transfer ends', async () => {
    let sent = 0;
    const endless = () =>
      new ReadableStream({
        pull(controller) {
          sent += 1;
          controller.enqueue(new TextEncoder().encode(' '.repeat(1000)));
        },
      });
    feed.misbehave = () => new Response(endless());
    expect(await failure({ bytes: 1_000_000 })).toContain('larger than 1 MB');
    expect(sent).toBeLessThan(1100);
    let number = 0;
    const full = () => Array.from({ length: 100 }, () => ({ 'wm-id': number++, name: 'x'.repeat(1000) }));
    feed.misbehave = () => feedOf(full());
    expect(await failure({ bytes: 1_000_000 })).toContain('larger than 1 MB');
  });

  test('that has too many entries', async () => {
    let number = 0;
    feed.misbehave = () => feedOf(Array.from({ length: 100 }, () => ({ 'wm-id': number++ })));
    expect(await failure({ entries: 1000 })).toContain('more than 1,000 entries');
  });

  test('that has one entry more than the limit, on its only page; as many as the limit are read', async () => {
    feed.misbehave = () => feedOf(feed.entries);
    expect(await failure({ entries: 4 })).toContain('more than 4 entries');
    expect(await readFeed(settings({ entries: 5 }))).toHaveLength(5);
  });

  test('that does not answer in time, or not at all', async () => {
    feed.misbehave = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new DOMException('aborted', 'AbortError');
    };
    expect(await failure({ milliseconds: 10 })).toContain('longer than 0.01 seconds');
    feed.misbehave = () => {
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND empfang.example') });
    };
    expect(await failure()).toContain('ENOTFOUND');
  });
});

describe('the token', () => {
  test('goes nowhere that the feed leads to', async () => {
    const moved = { status: 302, headers: { location: 'https://other.example/' } };
    const fetch = async (_: unknown, { redirect }: RequestInit = {}) =>
      redirect === 'manual' ? new Response(null, moved) : feedOf([]);
    expect(await failure({}, fetch)).toContain('has moved');
  });

  test('goes to the feed alone, and into no message, whatever comes back', async () => {
    feed.misbehave = (url) => {
      throw new TypeError(`cannot reach ${url.href} (${Buffer.from(feed.token).toString('base64')})`);
    };
    const words = await failure();
    expect(words).toContain('***');
    expect(words).not.toContain(feed.token);
    expect(words).not.toContain(Buffer.from(feed.token).toString('base64'));
    expect(feed.asked.map(({ host, searchParams }) => [host, searchParams.get('token')])).toEqual([
      ['empfang.example', feed.token],
    ]);
  });
});
