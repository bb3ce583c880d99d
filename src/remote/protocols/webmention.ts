import type { Ask } from '../guarded-request.ts';
import { type Delivery, failureOf, isSuccess } from './delivery.ts';

/**
 * Sends a webmention.
 *
 * @param endpoint asked as it is, with its query
 * @see https://www.w3.org/TR/webmention/#sender-notifies-receiver
 */
export async function sendWebmention(
  ask: Ask,
  endpoint: string,
  { source, target }: { source: string; target: string },
): Promise<Delivery> {
  const result = await ask(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ source, target }).toString(),
  });
  if (!isSuccess(result)) return failureOf(result);
  const [location] = result.header('location');
  const state = location !== undefined && URL.canParse(location, result.url) ? location : undefined;
  return { kind: 'accepted', location: state === undefined ? undefined : new URL(state, result.url).href };
}
