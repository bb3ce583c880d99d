import { build } from 'vite';
import { shippedFiles } from './shipped-files.ts';

/** Behind the path of a module: what is imported is its bundled code, as text. */
const suffix = '?inline-script';

/**
 * A Vite plugin for scripts that stand in pages themselves: `import code from './script.ts?inline-script'`. Astro has its
 * own way for the scripts of components, but tells neither their code nor their hash, which the policy has to name.
 */
export const inlineScripts = {
  name: 'series:inline-scripts',
  async load(this: { addWatchFile: (file: string) => void }, id: string) {
    if (!id.endsWith(suffix)) return undefined;
    const file = id.slice(0, -suffix.length);
    this.addWatchFile(file);
    const built = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [shippedFiles(true)],
      build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: file } },
    });
    const code = [built].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
    if (code?.type !== 'chunk') throw new Error(`${file} has no code`);
    return `export default ${JSON.stringify(code.code.trim())};`;
  },
};
