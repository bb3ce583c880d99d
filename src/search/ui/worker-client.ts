import type { Facet } from '../../i18n/search.ts';
import type { SearchState } from '../query/query-state.ts';
import type { FacetCounts, SearchResults } from '../worker/engine.ts';
import type { SearchHit } from '../worker/hit.ts';
import type {
  RequestMessage,
  ResponseMessage,
  WorkerRequest,
  WorkerResponse,
} from '../worker/worker-protocol.ts';
import type { SearchSettings } from './settings.ts';

/** Searches the index of the site in a worker. Every promise may fail: then the index could not be loaded. */
export interface SearchClient {
  /** Fetches what every search needs. */
  preload: () => Promise<void>;
  /** Nothing where a later search has overtaken it. */
  find: (state: SearchState) => Promise<SearchResults | undefined>;
  /** Counts the values of facets in the last search. */
  count: (facets: readonly Facet[]) => Promise<FacetCounts>;
  /** Loads results of the last search: those from one place (counted from 0) up to before another. */
  load: (from: number, to: number) => Promise<readonly SearchHit[]>;
}

interface RunningWorker {
  request: (request: WorkerRequest) => Promise<WorkerResponse>;
  terminate: () => void;
}

/** A part of the index was missing on the host. */
class Outdated extends Error {}

/** Makes a client, whose worker starts when it is first asked. */
export function createSearchClient(settings: SearchSettings): SearchClient {
  let running: RunningWorker | undefined;
  let version = 'series';
  let latest = 0;
  let searching: Promise<unknown> = Promise.resolve();

  return {
    preload: async () => void (await requestTwice({ kind: 'preload' })),
    find: async (state) => {
      const own = ++latest;
      // One after the other: who types on while one runs wants only the last.
      await searching.catch(() => {});
      if (own !== latest) return undefined;
      const finding = requestTwice({ kind: 'find', state });
      searching = finding;
      const response = await finding;
      return response.kind === 'find' ? response.results : undefined;
    },
    count: async (facets) => {
      const response = await request({ kind: 'count', facets });
      return response.kind === 'count' ? response.counts : {};
    },
    load: async (from, to) => {
      const response = await request({ kind: 'load', from, to });
      return response.kind === 'load' ? response.hits : [];
    },
  };

  /** Where something could not be loaded, all is loaded anew, once; past what the browser holds, if that is outdated. */
  function requestTwice(message: WorkerRequest): Promise<WorkerResponse> {
    return request(message).catch(() => request(message));
  }

  async function request(message: WorkerRequest): Promise<WorkerResponse> {
    running ??= run(settings, version);
    const own = running;
    try {
      return await own.request(message);
    } catch (error) {
      own.terminate();
      if (running === own) running = undefined;
      if (error instanceof Outdated) version = `${Date.now()}`;
      throw error;
    }
  }
}

/** Starts a worker. A request fails where the worker cannot answer it, or ends before it has. */
function run(
  { startWorker, language: tag, searchLanguage: language, index, names, t }: SearchSettings,
  version: string,
): RunningWorker {
  const worker = startWorker();
  const waiting = new Map<number, (response: WorkerResponse) => void>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<ResponseMessage>) => {
    waiting.get(data.id)?.(data.response);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', terminate);
  const { term, conversation } = t.kinds;
  send({ start: { tag, language, index, names: { item: names, term, conversation }, version } });
  return { request, terminate };

  function request(message: WorkerRequest): Promise<WorkerResponse> {
    return new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, (response) => {
        if (response.kind === 'failure')
          reject(new (response.isOutdated ? Outdated : Error)(response.reason));
        else resolve(response);
      });
      send({ id: lastId, request: message });
    });
  }

  function send(message: RequestMessage) {
    worker.postMessage(message);
  }

  function terminate() {
    worker.terminate();
    for (const settle of waiting.values())
      settle({ kind: 'failure', reason: 'The worker has ended.', isOutdated: false });
    waiting.clear();
  }
}
