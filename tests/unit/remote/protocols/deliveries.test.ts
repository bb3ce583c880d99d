import { describe, expect, test } from 'vitest';
import type { GuardedFetch, GuardedRequest, GuardedResult } from '../../../../src/remote/guarded-request.ts';
import { sendPingback } from '../../../../src/remote/protocols/pingback.ts';
import { sendTrackback } from '../../../../src/remote/protocols/trackback.ts';
import { sendWebmention } from '../../../../src/remote/protocols/webmention.ts';

const endpoint = 'https://peer.example/answer?id=1';
const source = 'https://articles.example/essays/ä&b';
const target = 'https://peer.example/notes/one?a=<b>';

/** A peer with one answer, and what was sent to it. */
function peer(answer: { status?: number; body?: string; location?: string } | GuardedResult) {
  const sent: (GuardedRequest & { address: string })[] = [];
  const ask: GuardedFetch = async (address, request = {}) => {
    sent.push({ address, ...request });
    if ('kind' in answer) return answer;
    const { status = 200, body = '', location } = answer;
    return {
      kind: 'answer',
      status,
      url: endpoint,
      header: (name) => (name === 'location' && location !== undefined ? [location] : []),
      body: Buffer.from(body),
      isCut: false,
    };
  };
  return { ask, sent };
}

const send = {
  webmention: (ask: GuardedFetch) => sendWebmention(ask, endpoint, { source, target }),
  pingback: (ask: GuardedFetch) => sendPingback(ask, endpoint, { source, target }),
  trackback: (ask: GuardedFetch) =>
    sendTrackback(ask, endpoint, { source, title: 'Ä & B', excerpt: 'Words.', blogName: 'A series' }),
};
const protocols = Object.keys(send) as (keyof typeof send)[];

describe.each(protocols)('a %s', (protocol) => {
  test.each([
    [400, 'twice'],
    [403, 'twice'],
    [404, 'twice'],
    [409, 'tomorrow'],
    [410, 'twice'],
    [429, 'tomorrow'],
    [500, 'backoff'],
    [503, 'backoff'],
    [302, 'twice'],
  ])('that is answered with %d is tried again: %s', async (status, retry) => {
    const { ask } = peer({ status, body: '<response><error>0</error></response>' });
    expect(await send[protocol](ask)).toMatchObject({ kind: 'failed', retry });
  });

  test('to a server that is away is tried again, to an address that must not be asked never', async () => {
    const away = peer({ kind: 'unreachable', reason: 'no answer within 15 s' });
    expect(await send[protocol](away.ask)).toEqual({
      kind: 'failed',
      retry: 'backoff',
      reason: 'no answer within 15 s',
    });
    const inside = peer({ kind: 'refused', reason: 'its port is 22' });
    expect(await send[protocol](inside.ask)).toMatchObject({ kind: 'failed', retry: 'never' });
  });
});

describe('a webmention', () => {
  test('is a form with source and target; the query of the endpoint stays with it', async () => {
    const { ask, sent } = peer({ status: 202 });
    expect(await send.webmention(ask)).toEqual({ kind: 'accepted', location: undefined });
    const [{ address, method, headers, body = '' } = { address: '' }] = sent;
    expect([address, method]).toEqual([endpoint, 'POST']);
    expect(headers?.['content-type']).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(body)]).toEqual([
      ['source', source],
      ['target', target],
    ]);
  });

  test.each([200, 201, 202, 204])('is accepted with %d', async (status) => {
    expect(await send.webmention(peer({ status, body: 'anything' }).ask)).toMatchObject({ kind: 'accepted' });
  });

  test('keeps where its state is shown', async () => {
    const { ask } = peer({ status: 201, location: '/state/7' });
    expect(await send.webmention(ask)).toEqual({
      kind: 'accepted',
      location: 'https://peer.example/state/7',
    });
  });
});

const fault = (code: string, text = '') =>
  `<?xml version="1.0"?><methodResponse><fault><value><struct>
    <member><name>faultCode</name><value>${code}</value></member>
    <member><name>faultString</name><value><string>${text}</string></value></member>
  </struct></value></fault></methodResponse>`;

describe('a pingback', () => {
  test('is a call with both addresses, escaped', async () => {
    const { ask, sent } = peer({
      body: '<methodResponse><params><param><value><string>Done.</string></value></param></params></methodResponse>',
    });
    expect(await send.pingback(ask)).toEqual({ kind: 'accepted', location: undefined });
    expect(sent[0]?.headers?.['content-type']).toMatch(/^text\/xml/);
    expect(sent[0]?.body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<methodCall><methodName>pingback.ping</methodName><params>' +
        '<param><value><string>https://articles.example/essays/ä&#x26;b</string></value></param>' +
        '<param><value><string>https://peer.example/notes/one?a=&#x3C;b></string></value></param>' +
        '</params></methodCall>',
    );
  });

  test.each([
    ['<int>0</int>', { kind: 'failed', retry: 'thrice' }],
    ['<int>16</int>', { kind: 'failed', retry: 'next-run' }],
    ['<int>17</int>', { kind: 'failed', retry: 'next-run' }],
    ['<int>32</int>', { kind: 'declined' }],
    ['<i4>33</i4>', { kind: 'declined' }],
    ['<int>48</int>', { kind: 'accepted' }],
    ['48', { kind: 'accepted' }],
    ['<string>48</string>', { kind: 'accepted' }],
    ['<int>49</int>', { kind: 'failed', retry: 'never' }],
    ['<int>50</int>', { kind: 'failed', retry: 'backoff' }],
    ['<int>-32601</int>', { kind: 'failed', retry: 'thrice' }],
    ['<int>fünf</int>', { kind: 'failed', retry: 'thrice' }],
    ['', { kind: 'failed', retry: 'thrice' }],
  ])('that ends with the fault %s', async (code, expected) => {
    expect(await send.pingback(peer({ body: fault(code, 'already registered') }).ask)).toMatchObject(
      expected,
    );
  });

  test('whose fault has no code is tried again, whatever numbers it has', async () => {
    const member = '<member><name>line</name><value><int>48</int></value></member>';
    const body = `<methodResponse><fault><value><struct>${member}</struct></value></fault></methodResponse>`;
    expect(await send.pingback(peer({ body }).ask)).toMatchObject({
      ...{ kind: 'failed', retry: 'thrice', reason: 'it answers a fault without a code' },
    });
  });

  test.each([
    ['a web page', '<!doctype html><title>Welcome</title>'],
    ['nothing', ''],
    ['half an answer', '<methodResponse><par'],
    ['an answer within something else', '<html><methodResponse><params></params></methodResponse></html>'],
    ['nothing but depth', '<methodResponse>'.repeat(50_000)],
    ['an entity that grows', '<!DOCTYPE a [<!ENTITY b "ccc">]><methodResponse>&b;&b;</methodResponse>'],
  ])('that is answered with %s', async (_, body) => {
    expect(await send.pingback(peer({ body }).ask)).toMatchObject({ kind: 'failed', retry: 'twice' });
  });
});

describe('a trackback', () => {
  test('is a form with address, title, excerpt and name', async () => {
    const { ask, sent } = peer({ body: '<response><error>0</error></response>' });
    expect(await send.trackback(ask)).toEqual({ kind: 'accepted', location: undefined });
    expect(sent[0]?.headers?.['content-type']).toBe('application/x-www-form-urlencoded; charset=utf-8');
    expect([...new URLSearchParams(sent[0]?.body)]).toEqual([
      ['url', source],
      ['title', 'Ä & B'],
      ['excerpt', 'Words.'],
      ['blog_name', 'A series'],
    ]);
  });

  test('that is there already is accepted; any other error is one', async () => {
    const answer = (message: string, error = 1) =>
      peer({
        body: `<?xml version="1.0"?><response><error>${error}</error><message>${message}</message></response>`,
      });
    const known = answer('We already have a ping from that URL for this post.');
    expect(await send.trackback(known.ask)).toMatchObject({ kind: 'accepted' });
    const unknown = answer('We already have a ping from that URL for this post.', 2);
    expect(await send.trackback(unknown.ask)).toMatchObject({ kind: 'failed', retry: 'twice' });
    const other = answer('Sorry, trackbacks are closed for this item.');
    expect(await send.trackback(other.ask)).toMatchObject({ kind: 'failed', retry: 'twice' });
  });

  test.each(['', '<html></html>', '<response></response>'])('that is answered with %s', async (body) => {
    expect(await send.trackback(peer({ body }).ask)).toMatchObject({ kind: 'failed', retry: 'twice' });
  });
});
