import { parentPort, workerData } from 'node:worker_threads';
import { type IndexSource, type WrittenIndex, writeIndex } from './write-index.ts';

/** What a thread is started with. */
export interface IndexTask {
  source: IndexSource;
  /** Where the index is kept. */
  folder: string;
}

/** What a thread reports: first that Pagefind runs, then its result. */
export type IndexReport = { pid: number } | WrittenIndex;

const { source, folder }: IndexTask = workerData;
const report = (message: IndexReport) => parentPort?.postMessage(message);
report(await writeIndex(source, folder, (pid) => report({ pid })));
