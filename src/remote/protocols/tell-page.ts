import type { MentionProtocol } from '../../series/model/web-config.ts';
import type { GuardedFetch } from '../guarded-request.ts';
import { type Delivery, failedDelivery, isSuccess } from './delivery.ts';
import { discoverEndpoint, type Endpoint } from './discover-endpoint.ts';
import { sendPingback } from './pingback.ts';
import { sendTrackback, type TrackbackPing } from './trackback.ts';
import { sendWebmention } from './webmention.ts';

/** Endpoint of a page, if it has one; or why that could not be found out. */
type FoundEndpoint = { kind: 'found'; endpoint: Endpoint | undefined } | (Delivery & { kind: 'failed' });

/** Asks a page for its endpoint. By GET: many servers answer HEAD with other headers. */
export async function findEndpoint(
  ask: GuardedFetch,
  target: string,
  wanted: readonly MentionProtocol[],
): Promise<FoundEndpoint> {
  const result = await ask(target, { headers: { accept: 'text/html' } });
  if (!isSuccess(result)) return failedDelivery(result);
  const { url, header, body } = result;
  const [type = 'text/html'] = header('content-type');
  const html = /html/i.test(type) ? body.toString() : '';
  return { kind: 'found', endpoint: discoverEndpoint({ url, header, html }, wanted, target) };
}

/** Tells a page of a link, by the protocol of its endpoint. */
export function tellPage(
  ask: GuardedFetch,
  { protocol, url }: Endpoint,
  ping: TrackbackPing & { target: string },
): Promise<Delivery> {
  switch (protocol) {
    case 'webmention':
      return sendWebmention(ask, url, ping);
    case 'pingback':
      return sendPingback(ask, url, ping);
    case 'trackback':
      return sendTrackback(ask, url, ping);
  }
}
