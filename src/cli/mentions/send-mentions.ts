import type { GuardedFetch } from '../../remote/guarded-request.ts';
import type { Pace } from '../../remote/pace.ts';
import type { Endpoint } from '../../remote/protocols/discover-endpoint.ts';
import { type LivePage, readLivePage } from '../../remote/protocols/own-page.ts';
import { findEndpoint, tellPage } from '../../remote/protocols/tell-page.ts';
import type { SendTask } from '../../series/mentions/plan-sending.ts';
import type { SendResult, SkipReason } from '../../series/mentions/settle.ts';
import type { MentionProtocol } from '../../series/model/web-config.ts';
import type { EndpointCache } from './endpoint-cache.ts';

/** Everything that a run of sending needs. */
interface SendingTools {
  ask: GuardedFetch;
  pace: Pace;
  cache: EndpointCache;
  /** Protocols that the series sends. */
  protocols: readonly MentionProtocol[];
  /** Most requests to other sites. */
  limit: number;
  /** Only finds out by which protocol pages would be notified. */
  dryRun: boolean;
  /** Keeps what became of a task. */
  report: (task: SendTask, result: SendResult) => Promise<void>;
}

/**
 * Pauses between two requests to one host, and between two that leave a comment there at once (milliseconds): WordPress
 * answers 429 to a second pingback or trackback within 15 s.
 */
const pauses = { request: 1000, comment: 20_000 };

/** Hosts that are asked in parallel. */
const parallel = 8;

/** Failures after which a host is left in peace. */
const mostFailures = 3;

/** Works through tasks: hosts in parallel, the pages of one host in sequence. */
export async function sendMentions(tasks: readonly SendTask[], tools: SendingTools): Promise<void> {
  const run = createRun(tools);
  const queues = [...Map.groupBy(tasks, ({ target }) => new URL(target).host).values()];
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const task of queue) await tools.report(task, await run(task));
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

function createRun({ ask, pace, cache, protocols, limit, dryRun }: SendingTools) {
  const failures = new Map<string, number>();
  const ownPages = new Map<string, Promise<LivePage | undefined>>();
  let left = limit;
  const askPolitely = (protocol?: MentionProtocol): GuardedFetch => {
    return async (address, request) => {
      const { host } = new URL(address);
      left -= 1;
      const leavesComment = protocol === 'pingback' || protocol === 'trackback';
      const comment = [`comment ${host}`, pauses.comment] as const;
      await pace(new Map([[host, pauses.request], ...(leavesComment ? [comment] : [])]));
      return ask(address, request);
    };
  };
  const isStopped = (address: string) => (failures.get(new URL(address).host) ?? 0) >= mostFailures;
  const countFailure = (address: string) => {
    const { host } = new URL(address);
    failures.set(host, (failures.get(host) ?? 0) + 1);
  };
  const counted = (result: SendResult): SendResult => {
    if (result.kind === 'failed' && result.endpoint !== null) countFailure(result.endpoint);
    return result;
  };

  return async (task: SendTask): Promise<SendResult> => {
    const { source } = task;
    let target = task.target;
    if (!dryRun) {
      if (!ownPages.has(source)) ownPages.set(source, readLivePage(ask, source));
      const written = isLive(task, await ownPages.get(source));
      if (written === undefined) return skip('not-deployed');
      target = written;
    }
    const wanted = task.kind === 'link' ? protocols : (['webmention'] as const);
    const known = await find(target, wanted);
    if (known.kind === 'skipped') return known;
    if (known.kind === 'failed') return { ...known, protocol: null, endpoint: null };
    if (!known.endpoint)
      return { kind: 'declined', reason: 'it has no endpoint', protocol: null, endpoint: null };
    if (dryRun) return { kind: 'rehearsed', protocol: known.endpoint.protocol };
    const told = await tell(known.endpoint, task, target);
    const isRefused = told.kind === 'failed' && told.retry === 'twice';
    // Endpoints may be good for one time only: that one of last week refuses is no failure of its host.
    if (!isRefused || !known.isCached) return counted(told);
    cache.forget(target);
    const fresh = await find(target, wanted);
    return fresh.kind === 'found' && fresh.endpoint
      ? counted(await tell(fresh.endpoint, task, target))
      : counted(told);
  };

  async function find(target: string, wanted: readonly MentionProtocol[]) {
    const cached = cache.get(target);
    if (cached === null || (cached && wanted.includes(cached.protocol)))
      return { kind: 'found', endpoint: cached ?? undefined, isCached: true } as const;
    if (isStopped(target)) return skip('stopped');
    if (left <= 0) return skip('limit');
    const found = await findEndpoint(askPolitely(), target, wanted);
    if (found.kind === 'failed') {
      countFailure(target);
      return found;
    }
    if (wanted === protocols) cache.set(target, found.endpoint ?? null);
    return { ...found, isCached: false };
  }

  async function tell(
    { protocol, url }: Endpoint,
    { source, page }: SendTask,
    target: string,
  ): Promise<SendResult> {
    if (isStopped(url)) return skip('stopped');
    if (left <= 0) return skip('limit');
    const { title = '', excerpt = '', seriesTitle: blogName = '' } = page ?? {};
    const ping = { source, target, title, excerpt, blogName };
    const delivery = await tellPage(askPolitely(protocol), { protocol, url }, ping);
    return { ...delivery, protocol, endpoint: url };
  }
}

function skip(reason: SkipReason) {
  return { kind: 'skipped', reason } as const;
}

/**
 * Whether our page is as others shall find it.
 *
 * @returns the target as the page has it; `undefined` if it is not deployed yet
 */
function isLive({ kind, target }: SendTask, page: LivePage | undefined): string | undefined {
  const written = page?.links.get(new URL(target).href);
  if (kind === 'withdrawal') return page?.isGone ? target : undefined;
  if (page?.status !== 200) return undefined;
  if (kind === 'unlink') return written === undefined ? target : undefined;
  return written;
}
