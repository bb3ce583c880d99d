import type { GuardedFetch } from '../guarded-request.ts';
import { type Delivery, failedDelivery, isSuccess } from './delivery.ts';
import { firstAddress } from './first-address.ts';

/**
 * Sends a webmention.
 *
 * @param endpoint asked as it is, with its query
 * @see https://www.w3.org/TR/webmention/#sender-notifies-receiver
 */
export async function sendWebmention(
  ask: GuardedFetch,
  endpoint: string,
  { source, target }: { source: string; target: string },
): Promise<Delivery> {
  const result = await ask(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ source, target }).toString(),
  });
  if (!isSuccess(result)) return failedDelivery(result);
  const [location] = result.header('location');
  return {
    kind: 'accepted',
    location: location === undefined ? undefined : firstAddress([location], result.url),
  };
}
