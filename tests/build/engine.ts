import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { searchMessages } from '../../src/i18n/index.ts';
import { pagefindModule } from '../../src/integrations/search/pagefind-code.ts';
import { writeIndex } from '../../src/integrations/search/write-index.ts';
import { nothing } from '../../src/search/query/query-state.ts';
import { createEngine, type SearchEngine, type SearchResults } from '../../src/search/worker/engine.ts';
import type { SearchHit } from '../../src/search/worker/hit.ts';
import { createIndexLoader } from '../../src/search/worker/index-loader.ts';
import { openPagefind } from '../../src/search/worker/open-pagefind.ts';
import { searchLanguageOf } from '../../src/series/languages/index.ts';
import type { SearchDocument } from '../../src/series/search/search-document.ts';
import type { Language } from '../../src/series/text/language.ts';

/** What a search found, with its first hits. */
interface Found extends SearchResults {
  hits: readonly SearchHit[];
}

/** The search of the browser, in this process. */
export interface TestEngine extends SearchEngine {
  /** Searches, and loads that many of the results. */
  search: (query: string, most?: number) => Promise<Found>;
  /** Files of the index that were loaded, with their sizes in bytes. */
  loaded: ReadonlyMap<string, number>;
}

const folder = mkdtempSync(join(tmpdir(), 'search-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Makes the index of documents and opens it as the worker does, with Pagefind's own code and files for a network. */
export async function openDocuments(
  documents: readonly SearchDocument[],
  language: Language,
  item: readonly string[] = ['These', 'Thesen'],
): Promise<TestEngine> {
  const index = mkdtempSync(join(folder, 'index-'));
  await writeIndex({ language, documents, code: '' }, join(index, language), () => {});
  return openIndex(join(index, language), language, item);
}

/** Opens the index of a language that lies in a folder. */
async function openIndex(
  indexFolder: string,
  tag: Language,
  item: readonly string[] = ['These', 'Thesen'],
): Promise<TestEngine> {
  const loaded = new Map<string, number>();
  const load: typeof fetch = async (input) => {
    const path = String(input).replace(/\?.*$/, '');
    try {
      const bytes = readFileSync(path);
      loaded.set(path, bytes.length);
      return new Response(bytes);
    } catch {
      return new Response('', { status: 404 });
    }
  };
  const language = searchLanguageOf(tag);
  const { createInstance } = await import(await pagefindFile());
  const loader = createIndexLoader(load, `${indexFolder}/wasm.unknown.pagefind`);
  const { term, conversation } = searchMessages(tag).kinds;
  // Pagefind asks whatever `fetch` there is.
  const withFiles = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    const network = globalThis.fetch;
    globalThis.fetch = loader.fetch;
    try {
      return await act();
    } finally {
      globalThis.fetch = network;
    }
  };
  const engine = await withFiles(async () => {
    const pagefind = openPagefind(createInstance, { folder: `${indexFolder}/`, version: 'test', language });
    const names = { item, term, conversation };
    const made = createEngine({
      pagefind,
      loader,
      language,
      names,
      words: `${indexFolder}/words.${tag}.json`,
    });
    await made.preload();
    return made;
  });
  return {
    preload: () => withFiles(engine.preload),
    find: (state) => withFiles(() => engine.find(state)),
    count: (facets) => withFiles(() => engine.count(facets)),
    load: (from, to) => withFiles(() => engine.load(from, to)),
    search: (query, most = 1) =>
      withFiles(async () => ({
        ...(await engine.find({ ...nothing, query })),
        hits: await engine.load(0, most),
      })),
    loaded,
  };
}

/** The title of a hit. */
export function titleOf({ title }: SearchHit): string {
  return title.map(({ text }) => text).join('');
}

let file: Promise<string> | undefined;

function pagefindFile(): Promise<string> {
  file ??= readPagefind();
  return file;
}

async function readPagefind(): Promise<string> {
  const module = pagefindModule();
  const code = await module.load(module.resolveId('virtual:pagefind') ?? '');
  const path = join(folder, 'pagefind.mjs');
  writeFileSync(path, code ?? '');
  return pathToFileURL(path).href;
}
