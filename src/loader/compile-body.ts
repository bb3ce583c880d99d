import { parentPort, Worker, workerData } from 'node:worker_threads';
import { readText } from '../files.ts';
import { messages } from '../i18n/index.ts';
import { type CompiledBody, compileBody, type Insertion } from '../markdown/body/compile.ts';
import type { RenderedLink } from '../series/model/link.ts';
import type { Language } from '../series/text/language.ts';

/** All that the body of a text is compiled from, as plain data. */
export interface BodySource {
  /** Path relative to the content folder. */
  file: string;
  /** Hash of the file as it was read. */
  digest: string;
  language: Language;
  /** Components that stand behind headings and blocks, by id. */
  insertions: ReadonlyMap<string, Insertion>;
  /** Its links as they are rendered, by how they are written. */
  destinations: ReadonlyMap<string, RenderedLink | undefined>;
}

/** Compiles a body as {@link compileBody} does. */
export function compile(
  contentDir: string,
  { file, language, insertions, destinations }: BodySource,
): CompiledBody {
  const source = readText(contentDir, file);
  const labels = messages[language];
  return compileBody(source, {
    file,
    language,
    labels,
    insertions,
    renderLink: (href) => destinations.get(href),
  });
}

/** A question to the thread. */
type CompileRequest = Parameters<typeof compile>;

/** What the thread is started as. */
const role = 'compile';

let thread: Worker | undefined;
/** Answers come in the order of the questions. */
const waiting: PromiseWithResolvers<CompiledBody>[] = [];

/** Compiles a body in a thread of its own, which ends when nothing is left to compile. */
export function compileAside(...question: CompileRequest): Promise<CompiledBody> {
  thread ??= startThread();
  thread.postMessage(question);
  const answer = Promise.withResolvers<CompiledBody>();
  waiting.push(answer);
  return answer.promise;
}

function startThread(): Worker {
  const started = new Worker(new URL(import.meta.url), { workerData: role });
  const end = () => {
    thread = undefined;
    void started.terminate();
  };
  started.on('message', (body: CompiledBody) => {
    waiting.shift()?.resolve(body);
    if (waiting.length === 0) end();
  });
  started.on('error', (error) => {
    end();
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return started;
}

// Other threads may load this module, too.
if (workerData === role)
  parentPort?.on('message', (question: CompileRequest) => parentPort?.postMessage(compile(...question)));
