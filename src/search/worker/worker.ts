import { createInstance } from 'virtual:pagefind';
import { createEngine, type SearchEngine } from './engine.ts';
import { createIndexLoader } from './index-loader.ts';
import { openPagefind } from './open-pagefind.ts';
import type {
  RequestMessage,
  ResponseMessage,
  WorkerRequest,
  WorkerResponse,
  WorkerStart,
} from './worker-protocol.ts';

// Searches beside the page, so that typing never waits. The file is an entry of its own; see `worker-client.ts`.
let engine: SearchEngine | undefined;
let isOutdated = () => false;

addEventListener('message', async ({ data }: MessageEvent<RequestMessage>) => {
  if ('start' in data) {
    engine = start(data.start);
    return;
  }
  const message: ResponseMessage = { id: data.id, response: await respond(data.request) };
  self.postMessage(message);
});

function start({ tag, language, index: folder, names, version }: WorkerStart): SearchEngine {
  const loader = createIndexLoader(fetch.bind(self), `${folder}wasm.unknown.pagefind`);
  isOutdated = loader.isOutdated;
  // Pagefind calls the global fetch.
  self.fetch = loader.fetch;
  const pagefind = openPagefind(createInstance, { folder, version, language });
  return createEngine({ pagefind, loader, language, names, words: `${folder}words.${tag}.json` });
}

async function respond(request: WorkerRequest): Promise<WorkerResponse> {
  try {
    if (!engine) throw new Error('The search has not been started.');
    switch (request.kind) {
      case 'preload':
        await engine.preload();
        return { kind: 'preload' };
      case 'find':
        return { kind: 'find', results: await engine.find(request.state) };
      case 'count':
        return { kind: 'count', counts: await engine.count(request.facets) };
      case 'load':
        return { kind: 'load', hits: await engine.load(request.from, request.to) };
    }
  } catch (error) {
    return { kind: 'failure', reason: String(error), isOutdated: isOutdated() };
  }
}
