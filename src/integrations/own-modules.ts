import { moduleExtension, packagePath, slashed } from '../package-paths.ts';

const source = slashed(packagePath('src/'));

/** Whether this is the package: there, the project of the series is another one, and modules are JavaScript. */
const isPackage = moduleExtension === '.js';

/** A Vite plugin for the package, in which modules that our components import as `.ts` are JavaScript. */
export const ownModules = {
  name: 'series:own-modules',
  enforce: 'pre' as const,
  resolveId(this: Resolver, id: string, importer: string | undefined) {
    if (!isPackage || importer === undefined || !slashed(importer).startsWith(source)) return undefined;
    if (!/^\..*\.ts(?:\?|$)/.test(id)) return undefined;
    return this.resolve(id.replace(/\.ts(?=\?|$)/, moduleExtension), importer, { skipSelf: true });
  },
};

/**
 * A Vite plugin that finds packages of ours which cannot be found from the project of the series: package managers such as
 * pnpm put there only what its own package.json names.
 */
export const ownPackages = {
  name: 'series:own-packages',
  enforce: 'post' as const,
  configResolved({
    environments,
  }: {
    environments: Record<string, { optimizeDeps: { include?: string[] } }>;
  }) {
    if (!isPackage) return;
    // The way by which Vite finds what another package depends on.
    for (const { optimizeDeps } of Object.values(environments))
      optimizeDeps.include &&= optimizeDeps.include.map((name) => `gegenverkehr > ${name}`);
  },
  resolveId(this: Resolver, id: string, importer: string | undefined) {
    if (!/^[@\w]/.test(id) || importer === us) return undefined;
    return this.resolve(id, us, { skipSelf: true });
  },
};

const us = packagePath('astro.config.mjs');

/** The part of a plugin's context (Rolldown) that finds modules. */
interface Resolver {
  resolve: (id: string, importer: string, options: { skipSelf: boolean }) => Promise<{ id: string } | null>;
}
