/** An entry of the feed, as the service writes it; more keys may follow. */
export function feedEntry(number: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'entry',
    author: { type: 'card', name: `Person ${number}`, photo: 'https://nachbar.example/p.png', url: '' },
    url: `https://nachbar.example/${number}`,
    published: null,
    'wm-received': new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString().replace('.000Z', 'Z'),
    'wm-id': number,
    'wm-source': `https://nachbar.example/${number}`,
    'wm-target': 'https://probe.example/essays/ruf/',
    'wm-protocol': 'webmention',
    'wm-property': 'mention-of',
    'wm-private': null,
    content: { html: `<p>Text von ${number}</p>`, text: `Text von ${number}` },
    ...more,
  };
}

/** A stand-in for the jf2 feed of webmention.io: its pages, its order, its refusals (ApiController.php). */
export class FakeFeed {
  /** Addresses that were asked for. */
  readonly asked: URL[] = [];
  entries: unknown[] = [];
  token = 'verysecretfeedtoken';
  /** Answers in its own way where it gives something. */
  misbehave: ((url: URL, page: number) => Response | Promise<Response> | undefined) | undefined;

  /** Answers as `fetch` would. */
  readonly fetch = async (input: string | URL | Request): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    this.asked.push(url);
    const { searchParams } = url;
    const page = Number(searchParams.get('page'));
    const own = await this.misbehave?.(url, page);
    if (own) return own;
    const token = searchParams.get('token');
    if (token === null) return json({ error: 'invalid_input' }, 400);
    if (token !== this.token) return json({ error: 'forbidden', error_description: token }, 401);
    if (searchParams.get('domain') !== 'probe.example') return feedOf([]);
    const since = Number(searchParams.get('since_id') ?? 0);
    const after = this.entries.filter((entry) => numberOf(entry) > since || !searchParams.has('since_id'));
    const length = Number(searchParams.get('per-page') ?? 20);
    return feedOf(after.slice(page * length, (page + 1) * length));
  };
}

function numberOf(entry: unknown): number {
  return typeof entry === 'object' && entry !== null && 'wm-id' in entry ? Number(entry['wm-id']) : 0;
}

/** An answer in JSON. */
export function json(data: unknown, status = 200): Response {
  return new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } });
}

/** A page of a feed. */
export function feedOf(children: readonly unknown[]): Response {
  return json({ type: 'feed', name: 'Webmentions', children });
}
