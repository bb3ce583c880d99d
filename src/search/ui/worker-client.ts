import type { State } from '../query/query-state.ts';
import type { Hit, Outcome } from '../worker/engine.ts';
import type { Answer, Order, Question, Reply } from '../worker/worker-protocol.ts';
import type { SearchSettings } from './settings.ts';

/** Searches the index of the site in a worker. Every promise may fail: then the index could not be loaded. */
export interface Searcher {
  /** Fetches what every search needs. */
  warm: () => Promise<void>;
  /** Nothing where a later search has overtaken it. */
  find: (state: State) => Promise<Outcome | undefined>;
  /** Loads results of the last search: those from one place (counted from 0) up to before another. */
  load: (from: number, to: number) => Promise<readonly Hit[]>;
}

interface Running {
  ask: (question: Question) => Promise<Answer>;
  end: () => void;
}

/** A part of the index was missing on the host. */
class Outdated extends Error {}

/** Makes a searcher, whose worker starts when it is first asked. */
export function createSearcher(settings: SearchSettings): Searcher {
  let running: Running | undefined;
  let version = 'series';
  let latest = 0;
  let searching: Promise<unknown> = Promise.resolve();

  return {
    warm: async () => void (await askTwice({ kind: 'warm' })),
    find: async (state) => {
      const own = ++latest;
      // One after the other: who types on while one runs wants only the last.
      await searching.catch(() => {});
      if (own !== latest) return undefined;
      const finding = askTwice({ kind: 'find', state });
      searching = finding;
      const answer = await finding;
      return answer.kind === 'find' ? answer.outcome : undefined;
    },
    load: async (from, to) => {
      const answer = await ask({ kind: 'load', from, to });
      return answer.kind === 'load' ? answer.hits : [];
    },
  };

  /** Where something could not be loaded, all is loaded anew, once; past what the browser holds, if that is outdated. */
  function askTwice(question: Question): Promise<Answer> {
    return ask(question).catch(() => ask(question));
  }

  async function ask(question: Question): Promise<Answer> {
    running ??= run(settings, version);
    const asked = running;
    try {
      return await asked.ask(question);
    } catch (error) {
      asked.end();
      if (running === asked) running = undefined;
      if (error instanceof Outdated) version = `${Date.now()}`;
      throw error;
    }
  }
}

/** Starts a worker. What it cannot answer fails, and all that is still asked when it ends. */
function run({ startWorker, language, index, names }: SearchSettings, version: string): Running {
  const worker = startWorker();
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', end);
  send({ start: { language, index, names, version } });
  return { ask, end };

  function ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, (answer) => {
        if (answer.kind === 'failure') reject(new (answer.isOutdated ? Outdated : Error)(answer.reason));
        else resolve(answer);
      });
      send({ id: asked, question });
    });
  }

  function send(order: Order) {
    worker.postMessage(order);
  }

  function end() {
    worker.terminate();
    for (const answer of waiting.values())
      answer({ kind: 'failure', reason: 'The worker has ended.', isOutdated: false });
    waiting.clear();
  }
}
