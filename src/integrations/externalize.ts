import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Modules of ours that need no bundler: none is an Astro component, asks Vite for something or runs in a browser. */
const source = fileURLToPath(new URL('..', import.meta.url));
const plain =
  /^(?:(?:formats|i18n|loader|markdown|series|view-models)\/.+|components\/series-map\/layout|user-components\/(?:chart-layout|video-player)|files|inline-code|memoize|own|rendered-pages|settings|site|third-party-licences)\.ts$/;

/**
 * A Vite plugin that leaves modules to Node, which runs their TypeScript as it is. While the site is built, the command,
 * its hooks and the pages so share one instance of each: the content is read once, and there is less to bundle.
 */
export const externalize = {
  name: 'series:externalize',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
  resolveId(id: string, importer: string | undefined) {
    if (importer === undefined || !id.startsWith('.')) return undefined;
    const file = resolve(dirname(importer), id);
    const isPlain = file.startsWith(source) && plain.test(file.slice(source.length).replaceAll('\\', '/'));
    return isPlain ? { id: pathToFileURL(file).href, external: true } : undefined;
  },
};
