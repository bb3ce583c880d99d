import { parentPort, Worker, workerData } from 'node:worker_threads';
import { beginIndex, type Indexing } from './indexing.ts';

/** What the thread is told: one call of an `Indexing`. */
type Message = { [Name in keyof Indexing]: [name: Name, ...Parameters<Indexing[Name]>] }[keyof Indexing];

/** Makes an index in a thread of its own, beside the one that draws the pages. */
export function indexAside(...begun: Parameters<typeof beginIndex>): Indexing {
  const thread = new Worker(new URL(import.meta.url), { workerData: begun });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  thread.on('message', resolve).on('error', reject);
  promise.catch(() => {}); // told when the index is asked for
  // A build that fails does not wait for its index.
  thread.unref();
  const tell = (...message: Message) => thread.postMessage(message);
  return {
    take: (...page) => tell('take', ...page),
    finish(...site) {
      thread.ref();
      tell('finish', ...site);
      return promise;
    },
  };
}

/** The thread itself. */
function serve(port: NonNullable<typeof parentPort>, begun: Parameters<typeof beginIndex>): void {
  const { take, finish } = beginIndex(...begun);
  port.on('message', async ([name, ...what]: Message) => {
    if (name === 'take') return Reflect.apply(take, undefined, what);
    port.postMessage(await Reflect.apply(finish, undefined, what));
    port.close();
  });
}

if (parentPort) serve(parentPort, workerData);
