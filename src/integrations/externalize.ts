import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleExtension, packagePath } from '../package-paths.ts';

/** Modules of ours that need no bundler: none is an Astro component, asks Vite for something or runs in a browser. */
const source = packagePath('src/');
const plain =
  /^(?:(?:formats|i18n|loader|markdown|series|view-models)\/.+|components\/series-map\/layout|user-components\/(?:chart-layout|video-player)|build-progress|component-(?:failures|licences)|files|inline-code|memoize|package-data|package-paths|render-body|settings|shipped-packages|site|third-party-licences|version)\.[jt]s$/;

/**
 * A Vite plugin that leaves modules to Node, which runs their TypeScript as it is. While the site is built, the command,
 * its hooks and the pages so share one instance of each: the content is read once, and there is less to bundle.
 */
export const externalize = {
  name: 'series:externalize',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
  configEnvironment(name: string) {
    if (name !== 'prerender') return undefined;
    // Astro leaves this package to Node as well, which may not find it from the bundle: that lies in the series' project.
    const paths = { sharp: import.meta.resolve('sharp') };
    return { build: { rolldownOptions: { output: { paths } } } };
  },
  resolveId(id: string, importer: string | undefined) {
    if (importer === undefined || !id.startsWith('.')) return undefined;
    const file = resolve(dirname(importer), id).replace(/\.ts$/, moduleExtension);
    const isPlain = file.startsWith(source) && plain.test(file.slice(source.length).replaceAll('\\', '/'));
    return isPlain ? { id: pathToFileURL(file).href, external: true } : undefined;
  },
};
