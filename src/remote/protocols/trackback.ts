import type { GuardedFetch } from '../guarded-request.ts';
import { readXml } from './bounded-parser.ts';
import { type Delivery, failedDelivery, isSuccess } from './delivery.ts';

/** What a TrackBack says of our page. */
export interface TrackbackPing {
  /** Address of our page. */
  source: string;
  title: string;
  excerpt: string;
  /** Name of the series. */
  blogName: string;
}

/** Sends a TrackBack. One that is known already counts as accepted. */
export async function sendTrackback(
  ask: GuardedFetch,
  endpoint: string,
  { source, title, excerpt, blogName }: TrackbackPing,
): Promise<Delivery> {
  const result = await ask(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams({ url: source, title, excerpt, blog_name: blogName }).toString(),
  });
  return isSuccess(result) ? readAnswer(result.body.toString()) : failedDelivery(result);
}

function readAnswer(xml: string): Delivery {
  const elements = readXml(xml);
  const textOf = (name: string) => elements.find(({ path }) => path === `response/${name}`)?.text;
  const error = textOf('error');
  if (error === undefined)
    return { kind: 'failed', retry: 'twice', reason: 'its answer is no answer to a trackback' };
  // The protocol has one error only. WordPress's word for a ping that it has is the one place where words decide.
  const isKnown = error === '1' && /\balready have a ping\b/i.test(textOf('message') ?? '');
  if (error === '0' || isKnown) return { kind: 'accepted', location: undefined };
  return { kind: 'failed', retry: 'twice', reason: 'it does not take the trackback' };
}
