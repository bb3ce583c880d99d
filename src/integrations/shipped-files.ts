import { resolve } from 'node:path';
import { noteShipped } from '../shipped-packages.ts';

/** What a bundler has written: code, or a file as it was. */
type Bundle = Readonly<
  Record<string, { type: 'chunk'; moduleIds: string[] } | { type: 'asset'; originalFileNames: string[] }>
>;

/**
 * A Vite plugin that takes note of what a bundle is made of: of its code where that is for browsers, of other files (fonts)
 * always.
 *
 * @param isForBrowsers set for separate bundles; otherwise the environment decides
 */
export function shippedFiles(isForBrowsers = false) {
  return {
    name: 'series:shipped-files',
    generateBundle(
      this: { environment: { name: string; config: { root: string } } },
      _: unknown,
      bundle: Bundle,
    ) {
      const { name, config } = this.environment;
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset')
          for (const each of file.originalFileNames) noteShipped(resolve(config.root, each));
        else if (isForBrowsers || name === 'client') file.moduleIds.forEach(noteShipped);
      }
    },
  };
}
