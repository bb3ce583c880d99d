import { parentPort, Worker, workerData } from 'node:worker_threads';
import { beginIndex, type Indexing, type Size } from './indexing.ts';

/** What the thread is told: a page that was drawn, or that the site is built. */
type Message =
  | { page: Parameters<Indexing['take']>; site?: undefined }
  | { page?: undefined; site: Parameters<Indexing['finish']> };

/** Makes an index in a thread of its own, beside the one that draws the pages. */
export function indexAside(...begun: Parameters<typeof beginIndex>): Indexing {
  const thread = new Worker(new URL(import.meta.url), { workerData: begun });
  const { promise, resolve, reject } = Promise.withResolvers<Size>();
  thread.on('message', resolve).on('error', reject);
  promise.catch(() => {}); // told when the index is asked for
  // A build that fails does not wait for its index.
  thread.unref();
  const tell = (message: Message) => thread.postMessage(message);
  return {
    take: (...page) => tell({ page }),
    finish(...site) {
      thread.ref();
      tell({ site });
      return promise;
    },
  };
}

/** The thread itself. */
function serve(port: NonNullable<typeof parentPort>, begun: Parameters<typeof beginIndex>): void {
  const indexing = beginIndex(...begun);
  port.on('message', async ({ page, site }: Message) => {
    if (page) return indexing.take(...page);
    port.postMessage(await indexing.finish(...site));
    port.close();
  });
}

if (parentPort) serve(parentPort, workerData);
