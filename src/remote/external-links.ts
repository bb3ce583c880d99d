import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'astro/zod';

/** Status of an external address; `undefined` if its server does not give a clear answer, or none at all. */
export type LinkStatus = { alive: true } | { alive: false | undefined; reason: string; isSilent: boolean };

/** Options of a link check. */
export interface LinkCheckOptions {
  fetch: typeof fetch;
  /** Milliseconds between two requests to the same host. */
  pause: number;
  /** Timeout of a request (milliseconds). */
  patience: number;
  /** Number of hosts that are requested in parallel. */
  hosts: number;
}

/** Defaults that go easy on servers. */
export const defaultLinkCheckOptions: Omit<LinkCheckOptions, 'fetch'> = {
  pause: 1000,
  patience: 20_000,
  hosts: 8,
};

const headers = { 'user-agent': 'series-link-check (asks once a week whether a link still leads somewhere)' };

/**
 * Checks external addresses: hosts in parallel, the addresses of one host in sequence. A server that gives no clear
 * answer (it wants a login, is overloaded, or times out) makes no link dead. Where none of the first servers can be
 * reached, the others are not asked: see {@link isCutOff}.
 */
export async function requestAll(
  addresses: readonly string[],
  options: LinkCheckOptions,
): Promise<Map<string, LinkStatus>> {
  const answers = new Map<string, LinkStatus>();
  const queues = [...Map.groupBy(new Set(addresses), (address) => new URL(address).host).values()];
  const worker = async () => {
    for (let queue = queues.shift(); queue && !isCutOff(answers); queue = queues.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await wait(options.pause);
        answers.set(address, await checkLink(address, options));
      }
    }
  };
  await Promise.all(Array.from({ length: options.hosts }, worker));
  return answers;
}

/** Whether it is rather the network that is missing: several servers were asked, and none has been reached. */
export function isCutOff(answers: ReadonlyMap<string, LinkStatus>): boolean {
  const hosts = new Set([...answers.keys()].map((address) => new URL(address).host));
  return hosts.size >= 3 && [...answers.values()].every((answer) => !answer.alive && answer.isSilent);
}

async function checkLink(address: string, options: LinkCheckOptions): Promise<LinkStatus> {
  try {
    const response = await request(address, 'HEAD', options);
    if (response.ok) return { alive: true };
    // Some servers support GET only.
    const { ok, status } = await request(address, 'GET', options);
    const isGone = [404, 410, 451].includes(status);
    return ok
      ? { alive: true }
      : { alive: isGone ? false : undefined, reason: `the server answers ${status}`, isSilent: false };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const isUnknown = cause instanceof Error && 'code' in cause && cause.code === 'ENOTFOUND';
    if (isUnknown) return { alive: false, reason: 'there is no such host', isSilent: true };
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { alive: undefined, reason, isSilent: true };
  }
}

async function request(
  address: string,
  method: string,
  { fetch, patience }: LinkCheckOptions,
): Promise<Response> {
  const response = await fetch(address, { method, headers, signal: AbortSignal.timeout(patience) });
  await response.body?.cancel();
  return response;
}

/** Newest copy of an address in the Internet Archive, if there is one (availability API). */
export async function findArchived(
  address: string,
  { fetch, patience }: LinkCheckOptions,
): Promise<string | undefined> {
  const api = `https://archive.org/wayback/available?url=${encodeURIComponent(address)}`;
  try {
    const response = await fetch(api, { headers, signal: AbortSignal.timeout(patience) });
    const { archived_snapshots: copies } = archiveSchema.parse(await response.json());
    return copies.closest?.url.replace(/^http:/, 'https:');
  } catch {
    return undefined; // A copy is optional: the link is reported without one.
  }
}

const archiveSchema = z.object({
  archived_snapshots: z.object({ closest: z.object({ url: z.url() }).optional() }),
});
