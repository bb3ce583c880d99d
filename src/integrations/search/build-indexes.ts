import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BuildFailure } from '../../abort-build.ts';
import { packageModule } from '../../package-paths.ts';
import type { SearchDocument } from '../../series/search/search-document.ts';
import type { Language } from '../../series/text/language.ts';
import type { IndexReport, IndexTask } from './index-worker.ts';
import type { WrittenIndex } from './write-index.ts';

/** The folder of the indexes in the site, each in a folder of its language. */
export const indexFolder = 'pagefind';

/** An index that is whole, and how long its thread worked (seconds). */
type FinishedIndex = WrittenIndex & { language: Language; seconds: number };

/** Indexes in the making. */
export interface Indexes {
  /** Fails as soon as one of them does. */
  built: Promise<readonly FinishedIndex[]>;
  /** Copies all of them, once they are built, into a site. */
  copyInto: (siteDir: string) => Promise<void>;
}

/**
 * Makes the index of each language that there are documents in, beside the rendering: in a thread and by a Pagefind of
 * its own, on all cores but one, and on the only one where there are no more.
 *
 * @param folder where indexes are kept from one build to the next
 * @param code hash of the code
 */
export function buildIndexes(documents: readonly SearchDocument[], folder: string, code: string): Indexes {
  const byLanguage = Map.groupBy(documents, ({ language }) => language);
  const order = [...byLanguage.keys()];
  const waiting = order.values();
  // A thread has a copy; here, the documents of a long series would only take memory while its pages are rendered.
  const start = (language: Language) => {
    const own = byLanguage.get(language) ?? [];
    byLanguage.delete(language);
    return runThread({ source: { language, documents: own, code }, folder: join(folder, language) });
  };
  const work = async () => {
    const done = [];
    for (const language of waiting) {
      const began = performance.now();
      const index = await start(language);
      done.push({ ...index, language, seconds: (performance.now() - began) / 1000 });
    }
    return done;
  };
  const lanes = Array.from({ length: Math.max(1, availableParallelism() - 1) }, work);
  const built = Promise.all(lanes).then((done) =>
    done.flat().sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language)),
  );
  return {
    built,
    async copyInto(siteDir) {
      for (const { language } of await built)
        cpSync(join(folder, language), join(siteDir, indexFolder, language), { recursive: true });
    },
  };
}

function runThread(task: IndexTask): Promise<WrittenIndex> {
  const { promise, resolve, reject } = Promise.withResolvers<WrittenIndex>();
  const { language } = task.source;
  // Pagefind's library prints how its process ended, with a stack; what the thread throws says it in one sentence.
  const thread = new Worker(packageModule('src/integrations/search/index-worker'), {
    workerData: task,
    stderr: true,
  });
  thread.stderr.resume();
  let pid: number | undefined;
  const endPagefind = () => {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', endPagefind);
  thread.on('message', (report: IndexReport) => {
    if ('pid' in report) ({ pid } = report);
    else resolve(report);
  });
  // What a thread throws arrives as a copy, whatever its class was.
  thread.on('error', (cause: Error) => reject(new BuildFailure(cause.message, { cause })));
  thread.on('exit', () => {
    process.off('exit', endPagefind);
    reject(new BuildFailure(`Search: the thread that makes the index in ${language} ended too early.`));
  });
  return promise;
}
