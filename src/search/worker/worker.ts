import * as pagefind from 'virtual:pagefind';
import { createEngine, type Engine } from './engine.ts';
import { createLoader } from './index-loader.ts';
import type { Answer, Order, Question, Reply, Start } from './worker-protocol.ts';

// Searches beside the page, so that typing never waits. The file is an entry of its own; see `remote.ts`.
let starting: Promise<Engine> | undefined;
let isOutdated = () => false;

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  if ('start' in data) {
    starting = start(data.start);
    // Said to whoever asks.
    starting.catch(() => {});
    return;
  }
  const reply: Reply = { id: data.id, answer: await answer(data.question) };
  self.postMessage(reply);
});

async function start({ language, index, names, version }: Start): Promise<Engine> {
  const loader = createLoader(fetch.bind(self), `${index}wasm.${language}.pagefind`);
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

async function answer(question: Question): Promise<Answer> {
  try {
    if (!starting) throw new Error('The search has not been started.');
    const engine = await starting;
    switch (question.kind) {
      case 'warm':
        await engine.warm();
        return { kind: 'warm' };
      case 'find':
        return { kind: 'find', outcome: await engine.find(question.state) };
      case 'load':
        return { kind: 'load', hits: await engine.load(question.from, question.to) };
    }
  } catch (error) {
    return { kind: 'failure', reason: String(error), isOutdated: isOutdated() };
  }
}
