import { parentPort, Worker } from 'node:worker_threads';
import { type CompileOptions, compileBody } from './compile.ts';
import type { Resolved } from './references.ts';

/** A body and all that it is compiled with, as plain data. */
export interface BodySource extends Omit<CompileOptions, 'resolve'> {
  /** The whole file. */
  source: string;
  /** Where its links lead, by how they are written. */
  destinations: ReadonlyMap<string, Resolved | undefined>;
}

/** Compiles a body as {@link compileBody} does. */
export function compile({ source, destinations, ...options }: BodySource): string {
  return compileBody(source, { ...options, resolve: (href) => destinations.get(href) });
}

let thread: Worker | undefined;
/** Answers come in the order of the questions. */
const waiting: PromiseWithResolvers<string>[] = [];

/** Compiles a body in a thread of its own, which ends when nothing is left to compile. */
export function compileAside(body: BodySource): Promise<string> {
  thread ??= startThread();
  thread.postMessage(body);
  const answer = Promise.withResolvers<string>();
  waiting.push(answer);
  return answer.promise;
}

function startThread(): Worker {
  const started = new Worker(new URL(import.meta.url));
  const end = () => {
    thread = undefined;
    void started.terminate();
  };
  started.on('message', (code: string) => {
    waiting.shift()?.resolve(code);
    if (waiting.length === 0) end();
  });
  started.on('error', (error) => {
    end();
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return started;
}

parentPort?.on('message', (body: BodySource) => parentPort?.postMessage(compile(body)));
