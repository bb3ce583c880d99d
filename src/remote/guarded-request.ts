import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { messageOf } from '../series/text/strings.ts';
import { isPublicAddress } from './public-address.ts';

/** A request to an address that a stranger chose. */
export interface GuardedRequest {
  /** Defaults to GET. */
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  /** Sent with POST. */
  body?: string;
}

/** Finds all addresses of a name, as `dns.lookup` does. */
export type LookupAll = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Limits of requests to strangers; a test sets others. */
export interface GuardLimits {
  /** The resolver of names. */
  lookup: LookupAll;
  /** Whether an IP address may be asked. */
  isAllowed: (address: string) => boolean;
  isAllowedPort: (port: number) => boolean;
  redirects: number;
  /** Size of an answer (bytes); what is longer is cut. */
  bytes: number;
  /** Time of a request with its redirects (milliseconds). */
  patience: number;
}

/** The limits of every request to a stranger. */
export const guardLimits: GuardLimits = {
  lookup,
  isAllowed: isPublicAddress,
  isAllowedPort: (port) => [80, 443, 8080, 8443].includes(port),
  redirects: 5,
  bytes: 1024 * 1024,
  patience: 15_000,
};

/** Answer of a server. */
export interface GuardedAnswer {
  kind: 'answer';
  status: number;
  /** Address that answered, after all redirects. */
  url: string;
  /** Values of a header, in the order in which they came. */
  header: (name: string) => readonly string[];
  body: Buffer;
  /** Whether the body was longer than the limit. */
  isCut: boolean;
}

/** Result of a guarded request: `refused` by the guard, for ever; `unreachable` for now. */
export type GuardedResult = GuardedAnswer | { kind: 'refused' | 'unreachable'; reason: string };

/** Requests an address that a stranger chose; refuses what is not on the public internet. */
export type GuardedFetch = (address: string, request?: GuardedRequest) => Promise<GuardedResult>;

/** Statuses of answers that lead to another address. */
const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Thrown where a name leads to an address that may not be asked. */
class ForbiddenAddressError extends Error {}

/**
 * Creates a client for addresses that strangers chose (links, redirects, endpoints). It asks only the public internet:
 * at every hop, the address or every address that the name resolves to is checked in the same step in which the
 * connection is made, so that no second answer of a resolver can lead elsewhere. No cookies, no proxy, no credentials.
 */
export function createGuardedFetch(limits: GuardLimits = guardLimits): GuardedFetch {
  return async (address, request = {}) => {
    const signal = AbortSignal.timeout(limits.patience);
    try {
      return await follow(address, request, limits, signal);
    } catch (error) {
      if (error instanceof ForbiddenAddressError) return { kind: 'refused', reason: error.message };
      const reason = signal.aborted ? `no answer within ${limits.patience / 1000} s` : describe(error);
      return { kind: 'unreachable', reason };
    }
  };
}

async function follow(
  address: string,
  request: GuardedRequest,
  limits: GuardLimits,
  signal: AbortSignal,
): Promise<GuardedResult> {
  let url = address;
  let current = request;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const refusal = refuse(url, limits);
    if (refusal !== undefined) return { kind: 'refused', reason: refusal };
    const answer = await ask(new URL(url), current, limits, signal);
    const [location] = answer.header('location');
    if (!redirecting.has(answer.status) || location === undefined) return answer;
    if (!URL.canParse(location, url)) return { kind: 'refused', reason: 'it redirects to no address' };
    url = new URL(location, url).href;
    // “See other” is an answer to what was sent; all others move the place to send it to.
    if (answer.status === 303) current = { headers: request.headers ?? {} };
  }
  return { kind: 'refused', reason: `it redirects more than ${limits.redirects} times` };
}

/** Why an address is not asked; `undefined` if it may be. */
function refuse(address: string, { isAllowed, isAllowedPort }: GuardLimits): string | undefined {
  if (!URL.canParse(address)) return 'it is no address';
  const { protocol, username, password, port, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return 'it is neither http nor https';
  if (username || password) return 'it holds a user name';
  const number = port ? Number(port) : protocol === 'http:' ? 80 : 443;
  if (!isAllowedPort(number)) return `its port is ${number}`;
  const ip = hostname.replace(/^\[|\]$/g, '');
  // Node never resolves a literal, so that its lookup function would not see it.
  if (isIP(ip) !== 0 && !isAllowed(ip)) return `${ip} is no address of the public internet`;
  return undefined;
}

function ask(
  url: URL,
  { method = 'GET', headers = {}, body }: GuardedRequest,
  limits: GuardLimits,
  signal: AbortSignal,
): Promise<GuardedAnswer> {
  const isSecure = url.protocol === 'https:';
  const options = {
    method,
    signal,
    lookup: guardedLookup(limits),
    // No connection is used twice: what was checked is what is asked.
    agent: isSecure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
    headers: {
      'accept-encoding': 'identity',
      ...headers,
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    },
  };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestHttps : requestHttp)(url, options, (response) => {
      readBody(response, limits.bytes).then(
        ({ body: received, isCut }) =>
          resolve({
            kind: 'answer',
            status: response.statusCode ?? 0,
            url: url.href,
            header: (name) => response.headersDistinct[name.toLowerCase()] ?? [],
            body: received,
            isCut,
          }),
        reject,
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Resolves a name, and fails if any of its addresses may not be asked. */
function guardedLookup({ lookup, isAllowed }: GuardLimits): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const forbidden = addresses.find(({ address }) => !isAllowed(address));
      if (forbidden) {
        const message = `${hostname} is ${forbidden.address}, which is no address of the public internet`;
        return callback(new ForbiddenAddressError(message), []);
      }
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      if (first) callback(null, first.address, first.family);
      else callback(new Error(`${hostname} has no address`), []);
    });
  };
}

/** Reads up to a number of bytes. */
async function readBody(response: IncomingMessage, limit: number): Promise<{ body: Buffer; isCut: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return { body: Buffer.concat(chunks).subarray(0, limit), isCut: size > limit };
}

/** Reason of a failed connection, with its code: several addresses fail with several errors. */
function describe(error: unknown): string {
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return 'there is no such host';
  if (code === 'ECONNREFUSED') return 'nothing answers there';
  return messageOf(cause) || code;
}
