import * as pagefind from 'virtual:pagefind';
import { createEngine, type SearchEngine } from './engine.ts';
import { createIndexLoader } from './index-loader.ts';
import type {
  RequestMessage,
  ResponseMessage,
  WorkerRequest,
  WorkerResponse,
  WorkerStart,
} from './worker-protocol.ts';

// Searches beside the page, so that typing never waits. The file is an entry of its own; see `worker-client.ts`.
let starting: Promise<SearchEngine> | undefined;
let isOutdated = () => false;

addEventListener('message', async ({ data }: MessageEvent<RequestMessage>) => {
  if ('start' in data) {
    starting = start(data.start);
    // The rejection surfaces where a request is answered.
    starting.catch(() => {});
    return;
  }
  const message: ResponseMessage = { id: data.id, response: await respond(data.request) };
  self.postMessage(message);
});

async function start({ language, index, names, version }: WorkerStart): Promise<SearchEngine> {
  const loader = createIndexLoader(fetch.bind(self), `${index}wasm.${language}.pagefind`);
  isOutdated = loader.isOutdated;
  // Pagefind has an option for neither: it asks the document for its language, and the network by itself.
  const document = { querySelector: () => ({ getAttribute: () => language }) };
  Object.assign(self, { document, fetch: loader.fetch });
  await pagefind.options({
    basePath: index,
    noWorker: true,
    // Part of the address of the index's table of contents; while it stays the same, a browser can hold that.
    metaCacheTag: version,
    ranking: { metaWeights: { title: 6, words: 2, names: 0.5, parts: 0.15 } },
  });
  return createEngine({ pagefind, loader, language, names, words: `${index}words.${language}.json` });
}

async function respond(request: WorkerRequest): Promise<WorkerResponse> {
  try {
    if (!starting) throw new Error('The search has not been started.');
    const engine = await starting;
    switch (request.kind) {
      case 'preload':
        await engine.preload();
        return { kind: 'preload' };
      case 'find':
        return { kind: 'find', results: await engine.find(request.state) };
      case 'load':
        return { kind: 'load', hits: await engine.load(request.from, request.to) };
    }
  } catch (error) {
    return { kind: 'failure', reason: String(error), isOutdated: isOutdated() };
  }
}
