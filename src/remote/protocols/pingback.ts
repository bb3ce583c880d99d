import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { GuardedFetch } from '../guarded-request.ts';
import { readXml, type XmlText } from './bounded-parser.ts';
import { type Delivery, failedDelivery, isSuccess } from './delivery.ts';

/**
 * Meaning of the faults of Pingback and of WordPress, by code.
 *
 * @see https://www.hixie.ch/specs/pingback/pingback#TOC3
 */
const faults: ReadonlyMap<number, Delivery> = new Map<number, Delivery>([
  // WordPress, without a word: it could not read our page, or did not want to.
  [0, { kind: 'failed', retry: 'thrice', reason: 'it could not read our page (fault 0)' }],
  [16, { kind: 'failed', retry: 'next-run', reason: 'it does not find our page (fault 16)' }],
  [17, { kind: 'failed', retry: 'next-run', reason: 'it finds no link to it on our page (fault 17)' }],
  [32, { kind: 'declined', reason: 'the page does not exist for its pingback server (fault 32)' }],
  [33, { kind: 'declined', reason: 'the page takes no pingbacks (fault 33)' }],
  [48, { kind: 'accepted', location: undefined }],
  [49, { kind: 'failed', retry: 'never', reason: 'it denies access (fault 49)' }],
  [50, { kind: 'failed', retry: 'backoff', reason: 'it cannot reach our page (fault 50)' }],
]);

/** Sends a pingback. One that is registered already counts as accepted. */
export async function sendPingback(
  ask: GuardedFetch,
  endpoint: string,
  { source, target }: { source: string; target: string },
): Promise<Delivery> {
  const call = x('methodCall', [
    x('methodName', 'pingback.ping'),
    x(
      'params',
      [source, target].map((address) => x('param', [x('value', [x('string', address)])])),
    ),
  ]);
  const result = await ask(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', accept: 'text/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(call)}`,
  });
  return isSuccess(result) ? readAnswer(result.body.toString()) : failedDelivery(result);
}

function readAnswer(xml: string): Delivery {
  const elements = readXml(xml);
  const has = (path: string) => elements.some((element) => element.path === path);
  if (has('methodResponse/fault')) {
    const code = faultCode(elements);
    const reason = code === undefined ? 'it answers a fault without a code' : `it answers fault ${code}`;
    return faults.get(code ?? Number.NaN) ?? { kind: 'failed', retry: 'thrice', reason };
  }
  if (has('methodResponse/params')) return { kind: 'accepted', location: undefined };
  return { kind: 'failed', retry: 'twice', reason: 'its answer is no XML-RPC' };
}

/** The code of a fault, whatever type its server gives it. */
function faultCode(elements: readonly XmlText[]): number | undefined {
  const member = 'methodResponse/fault/value/struct/member';
  const start = elements.findIndex(({ path, text }) => path === `${member}/name` && text === 'faultCode');
  const value = elements
    .slice(start < 0 ? elements.length : start)
    .find(({ path, text }) => path.startsWith(`${member}/value`) && text !== '');
  return value && /^-?\d{1,9}$/.test(value.text) ? Number(value.text) : undefined;
}
