import { fileURLToPath } from 'node:url';
import { noteShipped } from '../../shipped-packages.ts';
import { runPagefind } from './run-pagefind.ts';

const id = 'virtual:pagefind';
const resolved = `\0${id}`;

let reading: Promise<string> | undefined;

/**
 * Makes Pagefind's code for the browser a module like any other (a plug-in of Vite's). It comes with an index only;
 * bundled, it needs no request of its own and may be kept for good, since the name of the bundle changes with it.
 */
export function pagefindModule() {
  return {
    name: 'search:pagefind',
    resolveId: (source: string) => (source === id ? resolved : undefined),
    load: async (source: string) => {
      if (source !== resolved) return undefined;
      noteShipped(fileURLToPath(import.meta.resolve('pagefind')));
      reading ??= readCode();
      return reading;
    },
  };
}

function readCode(): Promise<string> {
  return runPagefind(async ({ createIndex }) => {
    const { index, errors } = await createIndex();
    const written = await index?.getFiles();
    const code = written?.files.find(({ path }) => path === 'pagefind.js');
    if (!code)
      throw new Error(`Pagefind gave no code: ${[...errors, ...(written?.errors ?? [])].join('; ')}`);
    return new TextDecoder().decode(code.content);
  });
}
